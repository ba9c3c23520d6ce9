// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.dracoonspring.emulator.internal.http.PngImage;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedFile;
import io.dracoonspring.emulator.seed.SeedRoom;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests how the console shows the content of files.
 */
class ShownContentTests {

	private static final String SCRIPT = "<script>alert(1)</script>";

	private static final byte[] PNG = PngImage.encode(4, 4, (x, y) -> x);

	private static final byte[] GIF = "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);

	private static final byte[] JPEG = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 2 };

	private static final String VIRUS = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

	private static DracoonEmulator emulator;

	private final Api admin = new Api(emulator).as("admin");

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.builder()
			.seed(Seed.create()
				.withRoom(SeedRoom.of("Content")
					.withFile(SeedFile.text("t.txt", "Gr\u00fc\u00dfe" + SCRIPT))
					.withFile(SeedFile.text("d.json", "{}"))
					.withFile(SeedFile.text("r.md", "# Title"))
					.withFile(SeedFile.bytes("p.png", PNG))
					.withFile(SeedFile.bytes("g.gif", GIF))
					.withFile(SeedFile.bytes("j.jpg", JPEG))
					.withFile(SeedFile.text("page.html", SCRIPT))
					.withFile(SeedFile.text("s.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"))
					.withFile(SeedFile.text("s.js", "alert(1)"))
					.withFile(SeedFile.text("x.xml", "<a/>"))
					.withFile(SeedFile.text("html.png", SCRIPT))
					.withFile(SeedFile.bytes("png.txt", PNG))
					.withFile(SeedFile.bytes("png.gif", PNG))
					.withFile(SeedFile.bytes("png.html", PNG))
					.withFile(SeedFile.bytes("nothing", PNG))
					.withFile(SeedFile.text("empty.txt", ""))
					.withFile(SeedFile.text("empty.png", ""))
					.withFile(SeedFile.text("a'; b\u00e4\u20ac.bin", "x"))
					.withFile(SeedFile.text("virus.txt", VIRUS))))
			.start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@Test
	void showsTextAsTextOnly() throws Exception {
		assertShown("t.txt", "text/plain;charset=utf-8", "Gr\u00fc\u00dfe" + SCRIPT);
		assertShown("d.json", "text/plain;charset=utf-8", "{}");
		assertShown("r.md", "text/plain;charset=utf-8", "# Title");
		assertShown("empty.txt", "text/plain;charset=utf-8", "");
	}

	@Test
	void showsPictures() throws Exception {
		assertShown("p.png", "image/png", PNG);
		assertShown("g.gif", "image/gif", GIF);
		assertShown("j.jpg", "image/jpeg", JPEG);
	}

	@Test
	void letsBrowsersSaveEverythingElse() throws Exception {
		for (String name : new String[] { "page.html", "s.svg", "s.js", "x.xml", "html.png", "png.txt", "png.gif",
				"png.html", "nothing", "empty.png" }) {
			assertSaved(name);
		}
	}

	@Test
	void tellsHostileNamesAsTheyAre() throws Exception {
		HttpHeaders headers = assertSaved("a'; b\u00e4\u20ac.bin").headers();
		assertThat(headers.firstValue("Content-Disposition").orElse(""))
			.contains("filename*=UTF-8''a%27%3B%20b%C3%A4%E2%82%AC.bin");
	}

	@Test
	void showsNoMalware() throws Exception {
		long id = this.admin.idOf("Content/virus.txt");
		emulator.rateFile(id, true);
		assertThat(page(id)).contains("<dd>malicious</dd>", "Download the content");
		assertSaved("virus.txt");
		emulator.rateFile(id, false);
		assertThat(page(id)).contains("<dd>none found</dd>", "Show the content");
		assertShown("virus.txt", "text/plain;charset=utf-8", VIRUS);
	}

	@Test
	void neverOpensCiphertext() throws Exception {
		long id = this.admin.idOf("Vault/recovery-codes.txt");
		assertThat(page(id)).contains("Download the ciphertext", "never decrypts").doesNotContain("Show the content");
		HttpResponse<byte[]> response = content(id, null);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/octet-stream");
		assertThat(response.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment")
			.contains("recovery-codes.txt.encrypted");
		assertThat(new String(response.body(), StandardCharsets.ISO_8859_1)).doesNotContain("1234-5678")
			.hasSize("1234-5678\n2345-6789\n".length());
	}

	@Test
	void showsOlderAndDeletedVersions() throws Exception {
		long room = this.admin.idOf("Content");
		long first = ManyThings.upload(this.admin, room, "v.txt", "first", "fail");
		long second = ManyThings.upload(this.admin, room, "v.txt", "second", "overwrite");
		assertThat(page(second)).contains("in the recycle bin", "/nodes/" + first + "/content");
		assertThat(page(first)).contains("<dt>Deleted</dt>");
		assertThat(content(first, null).body()).isEqualTo(bytes("first"));
		assertThat(content(second, null).body()).isEqualTo(bytes("second"));
		long folder = this.admin.post("/api/v4/nodes/folders", Map.of("parentId", room, "name", "Gone"))
			.expect(201)
			.id();
		long below = ManyThings.upload(this.admin, folder, "below.txt", "below", "fail");
		this.admin.delete("/api/v4/nodes/" + folder).expect(204);
		assertThat(content(below, null).body()).isEqualTo(bytes("below"));
		assertThat(page(folder)).contains("below.txt", "<dt>Deleted by</dt>");
	}

	@Test
	void sendsParts() throws Exception {
		long id = this.admin.idOf("Content/t.txt");
		HttpResponse<byte[]> part = content(id, "bytes=0-1");
		assertThat(part.statusCode()).isEqualTo(206);
		assertThat(part.body()).isEqualTo(bytes("Gr"));
		assertThat(content(id, "bytes=99999-").statusCode()).isEqualTo(416);
	}

	@Test
	void hasNoContentOfWhatIsNoFile() throws Exception {
		assertThat(content(this.admin.idOf("Content"), null).statusCode()).isEqualTo(404);
		for (String id : new String[] { "0", "-1", "x", "99999999", "999999999999999999999999" }) {
			new Api(emulator).get("/_emulator/console/nodes/" + id + "/content").expect(404);
		}
	}

	private void assertShown(String name, String type, String text) throws Exception {
		assertShown(name, type, bytes(text));
	}

	private void assertShown(String name, String type, byte[] body) throws Exception {
		HttpResponse<byte[]> response = content(this.admin.idOf("Content/" + name), null);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type").orElse("")).as(name).isEqualToIgnoringCase(type);
		assertThat(response.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
		assertThat(Arrays.equals(response.body(), body)).isTrue();
	}

	private HttpResponse<byte[]> assertSaved(String name) throws Exception {
		HttpResponse<byte[]> response = content(this.admin.idOf("Content/" + name), null);
		assertThat(response.headers().firstValue("Content-Type")).as(name).contains("application/octet-stream");
		assertThat(response.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
		return response;
	}

	private static HttpResponse<byte[]> content(long id, String range) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(emulator.baseUrl().resolve("/_emulator/console/nodes/" + id + "/content"));
		if (range != null) {
			request.header("Range", range);
		}
		HttpResponse<byte[]> response = HttpClient.newHttpClient()
			.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		if (response.statusCode() < 300) {
			HttpHeaders headers = response.headers();
			assertThat(headers.firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
			assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
			assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
		}
		return response;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private String page(long id) {
		return new Api(emulator).get("/_emulator/console/nodes/" + id).expect(200).body();
	}

}
