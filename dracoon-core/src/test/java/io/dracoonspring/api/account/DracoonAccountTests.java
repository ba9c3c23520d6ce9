// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.KeyValueEntry;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.UserType;
import io.dracoonspring.api.avatars.Avatar;
import io.dracoonspring.api.downloads.DracoonDownloadUrls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DracoonAccountTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private ApiServer server = ApiServer.answering((call) -> Answer.json(""));

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest
	@CsvSource({ "8950,avatar.png,image/png", "ffd8,avatar.jpg,image/jpeg" })
	void sendsAPictureWithTheNameAndTypeOfItsContent(String start, String name, String type) {
		byte[] picture = start.startsWith("89") ? new byte[] { (byte) 0x89, 'P', 'N', 'G', 13 }
				: new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, 1 };
		account((call) -> Answer.json("")).setAvatar(picture).block(TIMEOUT);
		assertThat(this.server.calls()).singleElement().satisfies((call) -> {
			assertThat(call).hasToString("POST /api/v4/user/account/avatar");
			assertThat(call.body()).contains("name=\"file\"; filename=\"" + name + "\"")
				.contains("Content-Type: " + type)
				.contains("Content-Length: " + picture.length);
		});
	}

	@Test
	void sendsAPictureFromAResource() {
		ByteArrayResource picture = new ByteArrayResource("x".getBytes(StandardCharsets.UTF_8)) {

			@Override
			public String getFilename() {
				return "me.jpeg";
			}

		};
		Avatar avatar = account((call) -> Answer.json("{\"avatarUuid\":\"u\"}")).setAvatar(picture).block(TIMEOUT);
		assertThat(avatar).isNotNull().extracting(Avatar::avatarUuid).isEqualTo("u");
		assertThat(this.server.calls().get(0).body()).contains("filename=\"me.jpeg\"")
			.contains("Content-Type: image/jpeg");
	}

	@Test
	void refusesOtherPictures() {
		DracoonAccount account = account((call) -> Answer.json(""));
		assertThatIllegalArgumentException().isThrownBy(() -> account.setAvatar(new byte[] { 'G', 'I', 'F' }))
			.withMessage("'picture' must be a PNG or JPEG");
		assertThatIllegalArgumentException().isThrownBy(() -> account.setAvatar(new byte[0]));
		assertThat(this.server.calls()).isEmpty();
	}

	@Test
	void fetchesTheOwnPicture() {
		DracoonAccount account = account((call) -> switch (call.uri()) {
			case "/api/v4/user/account" -> Answer.json("{\"id\":5}");
			case "/api/v4/user/account/avatar" -> Answer.json("{\"avatarUuid\":\"u-1\",\"avatarUri\":\"x\"}");
			default -> new Answer(200, "application/octet-stream", "picture of " + call.uri());
		});
		AvatarPictures pictures = new AvatarPictures(account, this.server.client(DracoonDownloadUrls.class));
		assertThat(pictures.own().block(TIMEOUT)).asString().isEqualTo("picture of /api/v4/downloads/avatar/5/u-1");
	}

	@Test
	void fetchesThePictureOfAnotherUser() {
		DracoonAccount account = account((call) -> new Answer(200, "application/octet-stream", call.uri()));
		AvatarPictures pictures = new AvatarPictures(account, this.server.client(DracoonDownloadUrls.class));
		UserInfo user = new UserInfo(7L, UserType.INTERNAL, "a", "A", "B", null, "u-2");
		assertThat(pictures.of(user).block(TIMEOUT)).asString().isEqualTo("/api/v4/downloads/avatar/7/u-2");
	}

	@Test
	void storesAttributesFromAMap() {
		DracoonAccount account = account((call) -> Answer.json(""));
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("theme", "dark");
		attributes.put("start", "/Projects");
		account.updateProfileAttributes(attributes).block(TIMEOUT);
		account.updateProfileAttributes(Map.of()).block(TIMEOUT);
		assertThat(this.server.calls()).singleElement()
			.extracting(Call::toString, Call::body)
			.containsExactly("PUT /api/v4/user/profileAttributes",
					"{\"items\":[{\"key\":\"theme\",\"value\":\"dark\"},{\"key\":\"start\",\"value\":\"/Projects\"}]}");
	}

	@Test
	void readsAllAttributes() {
		Map<String, String> pages = Map.of("/api/v4/user/profileAttributes?sort=key%3Aasc&offset=0&limit=500",
				"{\"range\":{\"offset\":0,\"limit\":2,\"total\":3},\"items\":[{\"key\":\"a\",\"value\":\"1\"},"
						+ "{\"key\":\"b\",\"value\":\"2\"}]}",
				"/api/v4/user/profileAttributes?sort=key%3Aasc&offset=1&limit=500",
				"{\"range\":{\"offset\":1,\"limit\":2,\"total\":3},\"items\":[{\"key\":\"b\",\"value\":\"2\"},"
						+ "{\"key\":\"c\",\"value\":\"3\"}]}");
		DracoonAccount account = account((call) -> Answer.json(pages.get(call.uri())));
		assertThat(account.listProfileAttributes(ProfileAttributeQuery.all()).collectList().block(TIMEOUT))
			.containsExactly(new KeyValueEntry("a", "1"), new KeyValueEntry("b", "2"), new KeyValueEntry("c", "3"));
	}

	@Test
	void setsUpASecondFactor() {
		DracoonAccount account = account((call) -> call.method().equals("GET")
				? Answer.json("{\"id\":7,\"secret\":\"s\",\"otpUri\":\"o\",\"qrCode\":\"q\"}") : Answer.json(""));
		account.getTotpSetup()
			.map((setup) -> setup.confirmation("123456"))
			.flatMap(account::confirmTotpSetup)
			.block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("GET /api/v4/user/account/mfa/totp", "POST /api/v4/user/account/mfa/totp");
		assertThat(this.server.calls().get(1).body()).isEqualTo("{\"id\":7,\"otp\":\"123456\"}");
	}

	@Test
	void changesThePassword() {
		account((call) -> Answer.json("")).changePassword(Secret.of("old"), Secret.of("new")).block(TIMEOUT);
		assertThat(this.server.calls()).singleElement()
			.extracting(Call::toString, Call::body)
			.containsExactly("PUT /api/v4/user/account/password", "{\"oldPassword\":\"old\",\"newPassword\":\"new\"}");
	}

	@Test
	void changesOnlyWhatIsSet() {
		account((call) -> Answer.json("{\"id\":7}"))
			.update(UpdateUserAccountRequest.of().withPhone("").withLanguage("de-DE").withAcceptEULA(true))
			.block(TIMEOUT);
		assertThat(this.server.calls().get(0).body())
			.isEqualTo("{\"phone\":\"\",\"language\":\"de-DE\",\"acceptEULA\":true}");
		assertThatIllegalArgumentException().isThrownBy(() -> UpdateUserAccountRequest.of().withAcceptEULA(false))
			.withMessageContaining("cannot be revoked");
	}

	@Test
	void readsProgramsOfAllKinds() {
		DracoonAccount account = account((call) -> Answer.json("""
				[{"userAgentCategory":"browser"},{"userAgentCategory":"unknown"},{"userAgentCategory":"new"},{}]"""));
		List<OAuthAuthorization> authorizations = account
			.listOAuthAuthorizations(OAuthAuthorizationQuery.all()
				.withFilter(OAuthAuthorizationFilter.STANDARD.equalTo(true))
				.withSort(OAuthGrantSort.CLIENT_NAME.descending()))
			.collectList()
			.block(TIMEOUT);
		assertThat(authorizations).extracting(OAuthAuthorization::userAgentCategory)
			.containsExactly(UserAgentCategory.BROWSER, UserAgentCategory.UNKNOWN, UserAgentCategory.UNKNOWN, null);
		assertThat(this.server.calls().get(0).uri())
			.isEqualTo("/api/v4/user/oauth/authorizations?filter=isStandard%3Aeq%3Atrue&sort=clientName%3Adesc");
	}

	private DracoonAccount account(Function<Call, Answer> answers) {
		this.server.close();
		this.server = ApiServer.answering(answers);
		return this.server.client(DracoonAccount.class);
	}

}
