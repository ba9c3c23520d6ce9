// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.Selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DracoonRolesTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final ApiServer server = ApiServer.answering((call) -> Answer.json(call.uri().contains("groups")
			? "{\"range\":{\"offset\":0,\"limit\":500,\"total\":1},\"items\":[{\"id\":5,\"name\":\"Editors\"}]}"
			: "{\"range\":{\"offset\":0,\"limit\":500,\"total\":2},\"items\":[{\"userInfo\":{\"id\":7}},{\"isMember\":true}]}"));

	private final DracoonRoles roles = this.server.client(DracoonRoles.class);

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void givesARoleToOneAndTakesItAway() {
		assertThat(this.roles.addUser(4, 7).block(TIMEOUT)).isNotNull()
			.satisfies((page) -> assertThat(page.items().get(0).userInfo().id()).isEqualTo(7));
		this.roles.removeUser(4, 7).block(TIMEOUT);
		assertThat(this.roles.addGroup(4, 5).block(TIMEOUT)).isNotNull()
			.satisfies((page) -> assertThat(page.items().get(0).name()).isEqualTo("Editors"));
		this.roles.removeGroup(4, 5).block(TIMEOUT);
		assertThat(this.server.calls()).containsExactly(new Call("POST", "/api/v4/roles/4/users", "{\"ids\":[7]}"),
				new Call("DELETE", "/api/v4/roles/4/users", "{\"ids\":[7]}"),
				new Call("POST", "/api/v4/roles/4/groups", "{\"ids\":[5]}"),
				new Call("DELETE", "/api/v4/roles/4/groups", "{\"ids\":[5]}"));
	}

	@Test
	void givesARoleToSeveralAndTakesItAway() {
		this.roles.addUsers(4, UserIds.of(7, 8)).block(TIMEOUT);
		this.roles.removeGroups(4, GroupIds.of(5, 6)).block(TIMEOUT);
		assertThat(this.server.calls()).containsExactly(new Call("POST", "/api/v4/roles/4/users", "{\"ids\":[7,8]}"),
				new Call("DELETE", "/api/v4/roles/4/groups", "{\"ids\":[5,6]}"));
		assertThatIllegalArgumentException().isThrownBy(UserIds::of).withMessage("'ids' must not be empty");
		assertThatIllegalArgumentException().isThrownBy(GroupIds::of).withMessage("'ids' must not be empty");
	}

	@Test
	void listsWhoHasARole() {
		assertThat(this.roles.listUsers(4, RoleUserQuery.all()).count().block(TIMEOUT)).isEqualTo(2);
		assertThat(this.roles
			.listGroups(4,
					RoleGroupQuery.all().withFilter(RoleGroupFilter.IS_MEMBER.equalTo(Selection.NO)).withLimit(10))
			.map(RoleGroup::id)
			.collectList()
			.block(TIMEOUT)).containsExactly(5L);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("GET /api/v4/roles/4/users?offset=0&limit=500",
					"GET /api/v4/roles/4/groups?filter=isMember%3Aeq%3Afalse&offset=0&limit=10");
	}

}
