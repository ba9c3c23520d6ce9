// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.AuthenticationMethod;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.Selection;
import io.dracoonspring.api.roles.RoleName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DracoonUsersTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private ApiServer server = ApiServer.answering((call) -> Answer.json("{\"id\":7}"));

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void createsALocalUserWhoseNameIsTheEmailAddress() {
		create(CreateUserRequest.named("Ada", "Lovelace").local("ada@example.org"));
		assertThat(sent()).isEqualTo("{'firstName':'Ada','lastName':'Lovelace','userName':'ada@example.org',"
				+ "'email':'ada@example.org','authData':{'method':'basic'}}");
	}

	@Test
	void createsALocalUserWithEverything() {
		create(CreateUserRequest.named("Ada", "Lovelace")
			.local("ada@example.org", "ada")
			.withAuthData(UserAuthData.local().withPassword(Secret.of("Analytical-1843")).withMustChangePassword(false))
			.withPhone("+44 20")
			.withExpiration(ObjectExpiration.at(Instant.parse("2027-01-02T03:04:05Z")))
			.withReceiverLanguage("en-GB")
			.withNotifyUser(false)
			.withIsNonmemberViewer(true)
			.withMfaEnforced(true));
		assertThat(sent()).isEqualTo("{'firstName':'Ada','lastName':'Lovelace','userName':'ada',"
				+ "'email':'ada@example.org','phone':'+44 20',"
				+ "'authData':{'method':'basic','mustChangePassword':false,'password':'Analytical-1843'},"
				+ "'expiration':{'enableExpiration':true,'expireAt':'2027-01-02T03:04:05Z'},"
				+ "'receiverLanguage':'en-GB','notifyUser':false,'isNonmemberViewer':true,"
				+ "'mfaConfig':{'mfaEnforced':true}}");
	}

	@Test
	void createsUsersOfOtherSources() {
		create(CreateUserRequest.named("Ada", "L").activeDirectory("ada@example.org", "ada.l", 3));
		create(CreateUserRequest.named("Ada", "L").openId("ada@example.org", "ada.l", 4));
		create(CreateUserRequest.named("Ada", "L").radius("ada@example.org", "ada.l"));
		String person = "{'firstName':'Ada','lastName':'L','userName':'ada.l','email':'ada@example.org','authData':";
		assertThat(this.server.calls()).extracting((call) -> call.body().replace('"', '\''))
			.containsExactly(person + "{'method':'active_directory','login':'ada.l','adConfigId':3}}",
					person + "{'method':'openid','login':'ada.l','oidConfigId':4}}",
					person + "{'method':'radius','login':'ada.l'}}");
	}

	@Test
	void refusesUsersWhoCouldNotSignIn() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CreateUserRequest.named("Ada", "L").openId("ada@example.org", "", 4))
			.withMessage("'login' must not be empty");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CreateUserRequest.named("Ada", "L").local("a@example.org", " "))
			.withMessage("'userName' must not be empty");
		UserAuthData unknown = new UserAuthData(AuthenticationMethod.UNKNOWN, null, null, null, null, null);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CreateUserRequest.named("Ada", "L").local("a@example.org").withAuthData(unknown))
			.withMessageStartingWith("'authData.method' must not be UNKNOWN");
	}

	@Test
	void keepsPasswordsAndCodesOutOfTexts() {
		assertThat(CreateUserRequest.named("Ada", "L")
			.local("ada@example.org")
			.withAuthData(UserAuthData.local().withPassword(Secret.of("Analytical-1843")))
			.toString()).contains("ada@example.org").doesNotContain("Analytical-1843");
		assertThat(new EmergencyMfaCodeResponse(Secret.of("123456")).toString()).doesNotContain("123456");
	}

	@Test
	void changesOnlyWhatIsNamed() {
		users().update(7, UpdateUserRequest.of().withIsLocked(false).withExpiration(ObjectExpiration.never()))
			.block(TIMEOUT);
		users().update(7, UpdateUserRequest.of().withAuthData(UserAuthDataUpdateRequest.openId("ada.l", 4)))
			.block(TIMEOUT);
		users().update(7, UpdateUserRequest.of().withAuthData(UserAuthDataUpdateRequest.local()).withMfaEnforced(false))
			.block(TIMEOUT);
		assertThat(this.server.calls()).allSatisfy((call) -> assertThat(call).hasToString("PUT /api/v4/users/7"))
			.extracting((call) -> call.body().replace('"', '\''))
			.containsExactly("{'isLocked':false,'expiration':{'enableExpiration':false}}",
					"{'authData':{'method':'openid','login':'ada.l','oidConfigId':4}}",
					"{'authData':{'method':'basic'},'mfaConfig':{'mfaEnforced':false}}");
	}

	@Test
	void filtersByRoles() {
		users()
			.listPage(UserQuery.all()
				.withFilter(UserFilter.ROLE.equalTo(RoleName.ROOM_MANAGER))
				.withFilter(UserFilter.ROLE.notEqualTo(RoleName.GUEST_USER))
				.withFilter(UserFilter.EFFECTIVE_ROLES.equalTo(true))
				.withFilter(UserFilter.CREATED_AT.atLeast(LocalDate.of(2026, 1, 31)))
				.withSort(UserSort.LAST_LOGIN_SUCCESS_AT.descending())
				.withIncludeRoles(true)
				.withIncludeAttributes(true)
				.withIncludeManageableRooms(false))
			.block(TIMEOUT);
		assertThat(this.server.calls().get(0).uri().replace("%3A", ":").replace("%7C", "|"))
			.isEqualTo("/api/v4/users?include_attributes=true&include_roles=true&include_manageable_rooms=false"
					+ "&filter=hasRole:eq:ROOM_MANAGER|hasRole:neq:GUEST_USER|effectiveRoles:eq:true"
					+ "|createdAt:ge:2026-01-31&sort=lastLoginSuccessAt:desc");
	}

	@Test
	void listsAllGroupsOfOneUser() {
		answer((call) -> Answer.json(call.uri().contains("offset=0")
				? "{\"range\":{\"offset\":0,\"limit\":2,\"total\":3},\"items\":[{\"id\":1},{\"id\":2}]}"
				: "{\"range\":{\"offset\":1,\"limit\":3,\"total\":3},\"items\":[{\"id\":2},{\"id\":3}]}"));
		UserGroupQuery query = UserGroupQuery.all()
			.withFilter(UserGroupFilter.IS_MEMBER.equalTo(Selection.ANY))
			.withLimit(2);
		assertThat(users().listGroups(7, query).map(UserGroup::id).collectList().block(TIMEOUT)).containsExactly(1L, 2L,
				3L);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("GET /api/v4/users/7/groups?filter=isMember%3Aeq%3Aany&offset=0&limit=2",
					"GET /api/v4/users/7/groups?filter=isMember%3Aeq%3Aany&offset=1&limit=3");
	}

	@Test
	void listsAllAttributesEvenWithoutARange() {
		answer((call) -> Answer.json(call.uri().contains("offset=0")
				? "{\"items\":[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"b\",\"value\":\"2\"}]}" : "{\"items\":[]}"));
		assertThat(users().listAttributes(7, AttributeQuery.all().withFilter(AttributeFilter.KEY.startsWith("a")))
			.map((entry) -> entry.key() + "=" + entry.value())
			.collectList()
			.block(TIMEOUT)).containsExactly("a=1", "b=2");
	}

	@Test
	void attachesValuesFromAMap() {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("costCentre", "4711");
		attributes.put("building", "");
		users().updateAttributes(7, attributes).block(TIMEOUT);
		assertThat(this.server.calls()).containsExactly(new Call("PUT", "/api/v4/users/7/userAttributes",
				"{\"items\":[{\"key\":\"costCentre\",\"value\":\"4711\"},{\"key\":\"building\",\"value\":\"\"}]}"));
	}

	@Test
	void attachesNothingWithoutValues() {
		assertThatIllegalArgumentException().isThrownBy(() -> users().updateAttributes(7, Map.of()))
			.withMessage("'attributes' must not be empty");
		assertThat(this.server.calls()).isEmpty();
	}

	@Test
	void removesAValueWhateverItsName() {
		answer((call) -> new Answer(204, "application/json", ""));
		users().deleteAttribute(7, "a/b c").block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("DELETE /api/v4/users/7/userAttributes/a%2Fb%20c");
	}

	@Test
	void asksForEffectiveRolesOnlyOnDemand() {
		users().get(7).block(TIMEOUT);
		users().get(7, true).block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("GET /api/v4/users/7", "GET /api/v4/users/7?effective_roles=true");
	}

	@Test
	void saysWhenThereIsNoSuchUser() {
		answer((call) -> new Answer(404, "application/json",
				"{\"code\":404,\"message\":\"Not Found\",\"errorCode\":-70501}"));
		StepVerifier.create(users().get(8))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DracoonApiException.NotFound.class)
				.extracting((error) -> ((DracoonApiException) error).getErrorCode())
				.isEqualTo(DracoonErrorCode.USER_NOT_FOUND));
	}

	private void create(CreateUserRequest request) {
		UserData user = users().create(request).block(TIMEOUT);
		assertThat(user).isNotNull().extracting(UserData::id).isEqualTo(7L);
	}

	private String sent() {
		assertThat(this.server.calls()).hasSize(1);
		assertThat(this.server.calls().get(0)).hasToString("POST /api/v4/users");
		return this.server.calls().get(0).body().replace('"', '\'');
	}

	private DracoonUsers users() {
		return this.server.client(DracoonUsers.class);
	}

	private void answer(Function<Call, Answer> answers) {
		this.server.close();
		this.server = ApiServer.answering(answers);
	}

}
