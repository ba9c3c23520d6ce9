// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.identity;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;

/**
 * Represents a user as a member of a group or role (schemas {@code GroupUser} and
 * {@code RoleUser}).
 *
 * @param isMember whether the user is a member
 * @param displayName the full name
 * @param email the e-mail address, {@code null} for a member of a role
 * @param login the name to log in with, {@code null} for a member of a role
 */
public record MemberUser(long id, boolean isMember, UserInfo userInfo, String displayName, @Nullable String email,
		@Nullable String login) {

	/** The fields for filters of members. */
	public static final FieldSet<MemberUser> FIELDS = FieldSet.<MemberUser>builder()
		.texts("user", (member) -> names(member.userInfo()), FilterOperator.CN)
		.texts("displayName", (member) -> names(member.userInfo()), FilterOperator.CN)
		.trueUnlessNamed("isMember", MemberUser::isMember)
		.build();

	/**
	 * Describes all users, and whether they are members of a group.
	 * @param member the test whether a user is a member
	 * @return the users in the order of their ids
	 */
	public static List<MemberUser> ofGroup(Users users, Predicate<User> member) {
		return users.all()
			.stream()
			.map((user) -> of(user, users, member.test(user), text(user.profile().email()), user.credentials().login()))
			.toList();
	}

	/**
	 * Describes all users, and whether they hold a role.
	 * @param member the test whether a user holds the role
	 * @return the users in the order of their ids
	 */
	public static List<MemberUser> ofRole(Users users, Predicate<User> member) {
		return users.all().stream().map((user) -> of(user, users, member.test(user), null, null)).toList();
	}

	private static MemberUser of(User user, Users users, boolean isMember, @Nullable String email,
			@Nullable String login) {
		return new MemberUser(user.id(), isMember, UserInfo.of(user.id(), users), displayName(user.profile()), email,
				login);
	}

	/**
	 * Returns the texts that a search for users compares with the search text. These are
	 * the names and the e-mail address of the user.
	 */
	public static List<String> names(UserInfo user) {
		return Stream.of(user.firstName(), user.lastName(), user.email(), user.userName())
			.filter(Objects::nonNull)
			.toList();
	}

	/** Returns the first and last name of a user. */
	public static String displayName(User.Profile profile) {
		return profile.firstName() + " " + profile.lastName();
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
