// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.users;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.query.ResultPage;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;

/** The parameters of a list of users. */
public final class UserListing {

	private final @Nullable String filter;

	private final @Nullable String sort;

	private final Paging paging;

	private final UserJson.Includes includes;

	private UserListing(@Nullable String filter, @Nullable String sort, Paging paging, UserJson.Includes includes) {
		this.filter = filter;
		this.sort = sort;
		this.paging = paging;
		this.includes = includes;
	}

	/**
	 * Reads the parameters.
	 * @return the parameters
	 * @throws io.dracoonspring.emulator.internal.query.QueryException if a parameter is
	 * not valid
	 */
	public static UserListing of(ServerRequest request) {
		return new UserListing(Fields.query(request, "filter"), Fields.query(request, "sort"),
				Paging.parse(Fields.query(request, "offset"), Fields.query(request, "limit")),
				new UserJson.Includes(Fields.queryFlag(request, "include_attributes"),
						Fields.queryFlag(request, "include_roles"),
						Fields.queryFlag(request, "include_manageable_rooms")));
	}

	/** Returns the requested page. */
	public ResultPage<?> page(Users users, EmulatorState state) {
		FieldSet<User> fields = UserFields.forOption(FieldSet.option(this.filter, "effectiveRoles", "false"));
		List<User> found = users.all()
			.stream()
			.filter(UserFields.filter(fields, this.filter))
			.sorted(fields.sort(this.sort))
			.toList();
		return this.paging.slice(found).map((user) -> UserJson.listed(user, state, this.includes));
	}

}
