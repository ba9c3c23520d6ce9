// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.users;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Role;

/** Lists the fields by which users are filtered and sorted. */
final class UserFields {

	private static final Set<String> ALTERNATIVES = Set.of("login", "firstName", "lastName");

	private static final Set<String> ROLES = Arrays.stream(Role.values())
		.map(Role::name)
		.collect(Collectors.toUnmodifiableSet());

	private static final FieldSet<User> DIRECT = fields(User::roles);

	private static final FieldSet<User> EFFECTIVE = fields(User::effectiveRoles);

	private UserFields() {
	}

	private static FieldSet<User> fields(Function<User, Collection<Role>> roles) {
		return FieldSet.<User>builder()
			.text("email", (user) -> user.profile().email(), FilterOperator.EQ, FilterOperator.CN)
			.text("userName", User::userName, FilterOperator.EQ, FilterOperator.CN)
			.text("login", (user) -> user.credentials().login(), FilterOperator.CN)
			.text("firstName", (user) -> user.profile().firstName(), FilterOperator.CN)
			.text("lastName", (user) -> user.profile().lastName(), FilterOperator.CN)
			.text("phone", (user) -> user.profile().phone(), FilterOperator.EQ)
			.flag("isLocked", (user) -> user.credentials().isLocked())
			.number("lockStatus", UserFields::lockStatus, FilterOperator.EQ)
			.flag("isEncryptionEnabled", (user) -> !user.keys().isEmpty())
			.date("createdAt", User::createdAt, FilterOperator.GE, FilterOperator.LE)
			.option("effectiveRoles", "true", "false")
			.choice("hasRole", ROLES, (user) -> roles.apply(user).stream().map(Role::name).toList(), FilterOperator.EQ,
					FilterOperator.NEQ)
			.sortText("userName", User::userName)
			.sortText("login", (user) -> user.credentials().login())
			.sortText("email", (user) -> user.profile().email())
			.sortText("firstName", (user) -> user.profile().firstName())
			.sortText("lastName", (user) -> user.profile().lastName())
			.sort("isLocked", (user) -> user.credentials().isLocked())
			.sort("lockStatus", UserFields::lockStatus)
			.sortTime("lastLoginSuccessAt", (user) -> user.credentials().lastLoginSuccessAt())
			.sortTime("expireAt", User::expireAt)
			.sortTime("createdAt", User::createdAt)
			.build();
	}

	private static long lockStatus(User user) {
		return user.credentials().isLocked() ? 0 : 2;
	}

	static FieldSet<User> forOption(String effectiveRoles) {
		return Boolean.parseBoolean(effectiveRoles) ? EFFECTIVE : DIRECT;
	}

	/**
	 * Reads a filter. Of the terms on login, first name and last name, one must match.
	 * All other terms must match.
	 * @return a predicate that accepts the matching users
	 */
	static Predicate<User> filter(FieldSet<User> fields, @Nullable String expression) {
		List<String> required = new ArrayList<>();
		List<String> alternatives = new ArrayList<>();
		for (String term : ((expression != null) ? expression : "").split("\\|")) {
			(ALTERNATIVES.contains(term.split(":", 2)[0]) ? alternatives : required).add(term);
		}
		Predicate<User> filter = fields.filter(String.join("|", required));
		return alternatives.stream().map(fields::filter).reduce(Predicate::or).map(filter::and).orElse(filter);
	}

}
