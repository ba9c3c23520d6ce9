// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskedTextsTests {

	private static final String TOKEN = "0123456789abcdef0123456789abcdef";

	@ParameterizedTest
	@ValueSource(strings = { "password", "newPassword", "PASSWORD", "pass_word", "pass-word", "secret", "clientSecret",
			"client_secret", "sharedSecret", "secretKey", "accessKey", "privateKey", "previousPrivateKey", "key", "iv",
			"tag", "token", "access_token", "refreshToken", "id_token", "mediaToken", "uploadUrl", "downloadUrl", "url",
			"dataUrl", "otp", "otpUri", "qrCode", "code", "activationCode", "code_verifier", "serverAdminPassword",
			"x-amz-signature" })
	void masksJsonByNames(String name) {
		assertThat(json("{\"a\":1,\"" + name + "\":\"hunter2\",\"b\":\"c\"}"))
			.isEqualTo("{\"a\":1,\"" + name + "\":\"***\",\"b\":\"c\"}");
		assertThat(json("[{\"" + name + "\":[\"hunter2\",[\"hunter2\"],{\"x\":\"hunter2\",\"n\":4711}]}]"))
			.doesNotContain("hunter2", "4711")
			.endsWith("}]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "name", "token_type", "publicKey", "numberOfArchivedPasswords", "accessTokenValidity",
			"bucketUrl", "hash", "errorCode", "userName", "fileKeyContainer", "redirectUris", "state" })
	void leavesTheRestOfJson(String name) {
		String json = "{\"" + name + "\":\"plain\",\"x\":{\"" + name + "\":[\"plain\",{}],\"y\":-1.50e400}}";
		assertThat(json(json)).isEqualTo(json);
	}

	@Test
	void masksNumbersButNeitherFlagsNorTheStatusOfErrors() {
		assertThat(json("{\"otp\":123456,\"password\":1.5,\"code\":404,\"hasPassword\":true,\"token\":null}"))
			.isEqualTo("{\"otp\":\"***\",\"password\":\"***\",\"code\":404,\"hasPassword\":true,\"token\":null}");
	}

	@Test
	void masksNamesInDisguise() {
		assertThat(json("{\"p\\u0061ssword\":\"hunter2\"}")).isEqualTo("{\"p\\u0061ssword\":\"***\"}");
		assertThat(json("{\"password\":\"a\",\"password\":\"hunter2\"}")).doesNotContain("hunter2");
		byte[] utf16 = "{\"password\":\"hunter2\"}".getBytes(StandardCharsets.UTF_16BE);
		assertThat(new String(MaskedTexts.json(utf16, utf16.length).bytes(), StandardCharsets.UTF_16BE))
			.doesNotContain("hunter2");
	}

	@Test
	void knowsNothingOfWhatHasNoName() {
		assertThat(json("\"hunter2\"")).isEqualTo("\"***\"");
		assertThat(json("4711")).isEqualTo("\"***\"");
		assertThat(json("[\"hunter2\",[4711]]")).isEqualTo("[\"***\",[\"***\"]]");
		assertThat(json("{\"a\":1} \"hunter2\"")).isEqualTo("{\"a\":1} \"***\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "hunter2", "password=hunter2", "{password:\"hunter2\"}", "{\"password\" \"hunter2\"}",
			"{\"password\":hunter2}", "{\"password\":'hunter2'}", "{\"a\":1}hunter2", "{\"a\":1,}\"hunter2",
			"{\"password\":\"hunter2", "<password>hunter2</password>", "{\"password\":\"\\xhunter2\"}",
			"{\"a\":\"unfinished hunter2" })
	void leavesOutWhatIsNoJson(String text) {
		assertThat(json(text)).doesNotContain("hunter2");
		assertThat(masked(text).complete()).isFalse();
	}

	@Test
	void leaksNothingWhereverJsonIsCut() {
		String text = "{\"name\":\"n\u00e4me\",\"password\":\"hunter2hunter2\",\"nested\":{\"token\":[\"hunter2\"],"
				+ "\"key\":{\"iv\":\"hunter2\"}},\"otp\":4711471147,\"url\":\"http://x/?hunter2\",\"end\":1}";
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		for (int count = 0; count < bytes.length; count++) {
			String masked = new String(MaskedTexts.json(bytes, count).bytes(), StandardCharsets.UTF_8);
			assertThat(masked).doesNotContain("hunter", "47");
			assertThat(MaskedTexts.json(bytes, count).complete()).as(masked).isEqualTo(count == 0);
		}
		assertThat(masked(text).complete()).isTrue();
	}

	@Test
	void survivesDeepAndLongJson() {
		assertThat(masked("[".repeat(4096)).complete()).isFalse();
		assertThat(masked("{\"a\":" + "1".repeat(4000) + "}").complete()).isFalse();
		MaskedTexts.Masked longer = masked("{\"key\":1" + ",\"key\":1".repeat(500) + "}");
		assertThat(longer.complete()).isFalse();
		assertThat(longer.bytes()).hasSize(MaskedTexts.MAX_BYTES);
	}

	@Test
	void masksUrlsInJson() {
		assertThat(json("{\"link\":\"https://u:hunter2@host/api/v4/downloads/" + TOKEN
				+ "?X-Amz-Signature=hunter2&a=b#access_token=hunter2\"}"))
			.isEqualTo("{\"link\":\"https://***@host/api/v4/downloads/{token}?X-Amz-Signature=***&a=b"
					+ "&access_token=***\"}");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			grant_type=password&username=a&password=hunter2,   grant_type=password&username=a&password=***
			code=hunter2&state=hunter2&redirect_uri=x,         code=***&state=***&redirect_uri=x
			client_secret=hunter2&client_id=b,                 client_secret=***&client_id=b
			p%61ssword=hunter2&a=%20,                          p%61ssword=***&a=%20
			pass%zzword=hunter2,                               pass%zzword=***
			password[]=hunter2&PassWord=hunter2,               password[]=***&PassWord=***
			a=b&hunter2&c=d,                                   a=b&***&c=d
			hunter2,                                           ***
			code_verifier=hunter2=hunter2&code_challenge=c,    code_verifier=***&code_challenge=***
			""")
	void masksForms(String form, String masked) {
		assertThat(form(form, true)).isEqualTo(masked);
	}

	@Test
	void leaksNothingWhereverAFormIsCut() {
		String form = "username=alice&password=hunter2hunter2&refresh_token=hunter2&x=y";
		for (int count = 0; count < form.length(); count++) {
			assertThat(form(form.substring(0, count), false)).doesNotContain("hunter");
		}
	}

	@Test
	void masksQueries() {
		assertThat(MaskedTexts.query("X-Amz-Algorithm=A&X-Amz-Credential=h&X-Amz-Security-Token=h&X-Amz-Signature=h"))
			.isEqualTo("X-Amz-Algorithm=A&X-Amz-Credential=***&X-Amz-Security-Token=***&X-Amz-Signature=***");
		assertThat(MaskedTexts.query("uploads&sort=name:asc&valid_otp=1"))
			.isEqualTo("uploads&sort=name:asc&valid_otp=***");
		assertThat(MaskedTexts.query("redirect_uri=https%3A%2F%2Fapp%2F%3Fcode%3Dhunter2&a=b"))
			.isEqualTo("redirect_uri=https%3A%2F%2Fapp%2F%3Fcode%3D***&a=b");
		assertThat(MaskedTexts.query("a=http://?".repeat(4000))).hasSizeLessThanOrEqualTo(MaskedTexts.MAX_BYTES);
	}

	@ParameterizedTest
	@CsvSource({ "/api/v4/uploads/TOKEN, /api/v4/uploads/{token}",
			"http://host/api/v4/downloads/TOKEN, http://host/api/v4/downloads/{token}",
			"/api/v4/public/shares/downloads/TOKEN/TOKEN, /api/v4/public/shares/downloads/{token}",
			"/api/v4/public/shares/uploads/TOKEN/TOKEN/s3_urls, /api/v4/public/shares/uploads/{token}/s3_urls",
			"/public/download-shares/TOKEN, /public/download-shares/{token}",
			"/public/upload-shares/short, /public/upload-shares/{token}",
			"/api/v4/auth/reset_password/TOKEN, /api/v4/auth/reset_password/{token}",
			"/api/v4/%75ploads/TOKEN, /api/v4/uploads/{token}", "/api/v4/uploads;a=b/TOKEN, /api/v4/uploads/{token}",
			"/api/v4/nodes/12, /api/v4/nodes/12", "/mediaserver/image/TOKEN/9x9, /mediaserver/image/{token}/9x9",
			"/a%zz, /a%zz" })
	void masksPaths(String path, String masked) {
		assertThat(MaskedTexts.path(path.replace("TOKEN", TOKEN))).isEqualTo(masked);
	}

	@Test
	void masksHeaders() {
		HttpHeaders headers = new DefaultHttpHeaders();
		List<String> secret = List.of("X-Sds-Auth-Token", "X-Sds-Service-Token", "X-Sds-Share-Password", "Cookie",
				"Set-Cookie", "X-Amz-Security-Token", "X-Api-Key", "X-Dracoon-Signature");
		secret.forEach((name) -> headers.add(name, "hunter2"));
		headers.add("Authorization", "Bearer hunter2");
		headers.add("Proxy-Authorization", "hunter2 hunter2");
		headers.add("Location", "/login?code=hunter2&state=hunter2&a=b");
		headers.add("Referer", "http://host/api/v4/downloads/" + TOKEN);
		headers.add("Accept", "text/html");
		headers.add("X-Left-Out", "hunter2");
		List<String> expected = new ArrayList<>(secret.stream().map((name) -> name + ": ***").toList());
		expected.addAll(List.of("Authorization: Bearer ***", "Proxy-Authorization: ***",
				"Location: /login?code=***&state=***&a=b", "Referer: http://host/api/v4/downloads/{token}",
				"Accept: text/html"));
		assertThat(MaskedTexts.headers(headers, "x-left-out").lines()).containsExactlyInAnyOrderElementsOf(expected);
		headers.add("X-Long", "x".repeat(10_000));
		assertThat(MaskedTexts.headers(headers, "x-left-out")).hasSize(MaskedTexts.MAX_BYTES);
	}

	private static String json(String text) {
		return new String(masked(text).bytes(), StandardCharsets.UTF_8);
	}

	private static MaskedTexts.Masked masked(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return MaskedTexts.json(bytes, bytes.length);
	}

	private static String form(String text, boolean whole) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new String(MaskedTexts.form(bytes, bytes.length, whole).bytes(), StandardCharsets.UTF_8);
	}

}
