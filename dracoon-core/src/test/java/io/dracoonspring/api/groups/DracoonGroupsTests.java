// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.Selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DracoonGroupsTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private ApiServer server = ApiServer.answering((call) -> Answer.json("{\"id\":5,\"cntUsers\":2}"));

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void createsAGroupThatExpires() {
		groups()
			.create(CreateGroupRequest.of("Editors")
				.withExpiration(ObjectExpiration.at(Instant.parse("2027-01-02T03:04:05Z"))))
			.block(TIMEOUT);
		assertThat(this.server.calls()).containsExactly(new Call("POST", "/api/v4/groups",
				"{\"name\":\"Editors\",\"expiration\":{\"enableExpiration\":true,\"expireAt\":\"2027-01-02T03:04:05Z\"}}"));
	}

	@Test
	void changesOnlyWhatIsNamed() {
		groups().update(5, UpdateGroupRequest.of().withExpiration(ObjectExpiration.never())).block(TIMEOUT);
		groups().update(5, UpdateGroupRequest.of().withName("Readers")).block(TIMEOUT);
		assertThat(this.server.calls()).containsExactly(
				new Call("PUT", "/api/v4/groups/5", "{\"expiration\":{\"enableExpiration\":false}}"),
				new Call("PUT", "/api/v4/groups/5", "{\"name\":\"Readers\"}"));
	}

	@Test
	void addsAndRemovesSingleMembers() {
		assertThat(groups().addMember(5, 7).map(Group::cntUsers).block(TIMEOUT)).isEqualTo(2);
		groups().removeMember(5, 8).block(TIMEOUT);
		assertThat(this.server.calls()).containsExactly(new Call("POST", "/api/v4/groups/5/users", "{\"ids\":[7]}"),
				new Call("DELETE", "/api/v4/groups/5/users", "{\"ids\":[8]}"));
	}

	@Test
	void addsAndRemovesSeveralMembersAtOnce() {
		groups().addMembers(5, ChangeGroupMembersRequest.of(7, 8)).block(TIMEOUT);
		groups().removeMembers(5, ChangeGroupMembersRequest.of(8, 9)).block(TIMEOUT);
		assertThat(this.server.calls()).containsExactly(new Call("POST", "/api/v4/groups/5/users", "{\"ids\":[7,8]}"),
				new Call("DELETE", "/api/v4/groups/5/users", "{\"ids\":[8,9]}"));
	}

	@Test
	void refusesEmptyListsOfMembers() {
		assertThatIllegalArgumentException().isThrownBy(ChangeGroupMembersRequest::of)
			.withMessage("'ids' must not be empty");
	}

	@Test
	void listsEveryMemberOnce() {
		answer((call) -> Answer.json(call.uri().contains("offset=0") ? page(0, user(1), user(2), "{\"isMember\":true}")
				: page(2, "{\"isMember\":true}", user(3))));
		GroupUserQuery query = GroupUserQuery.all()
			.withFilter(GroupUserFilter.IS_MEMBER.equalTo(Selection.YES))
			.withFilter(GroupUserFilter.USER.contains("a"))
			.withLimit(3);
		assertThat(groups().listMembers(5, query)
			.map((member) -> (member.userInfo() != null) ? member.userInfo().id() : -1)
			.collectList()
			.block(TIMEOUT)).containsExactly(1L, 2L, -1L, 3L);
		assertThat(this.server.calls()).hasSize(2)
			.allSatisfy((call) -> assertThat(call.uri())
				.startsWith("/api/v4/groups/5/users?filter=isMember%3Aeq%3Atrue%7Cuser%3Acn%3Aa&offset="));
	}

	private static String user(long id) {
		return "{\"isMember\":true,\"userInfo\":{\"id\":" + id + "}}";
	}

	private static String page(int offset, String... items) {
		return "{\"range\":{\"offset\":" + offset + ",\"limit\":3,\"total\":4},\"items\":[" + String.join(",", items)
				+ "]}";
	}

	private DracoonGroups groups() {
		return this.server.client(DracoonGroups.class);
	}

	private void answer(Function<Call, Answer> answers) {
		this.server.close();
		this.server = ApiServer.answering(answers);
	}

}
