// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import io.dracoonspring.sample.Visitor;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests rooms and folders over HTTP. */
@AutoConfigureDracoonEmulator(reset = true)
// a reset during a poll of the event log would make the client wait for a locked account
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "dracoon.events.log.enabled=false")
class BrowseTests {

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonOperations files;

	private Visitor visitor;

	private RestTestClient script;

	@BeforeEach
	void arrive() {
		this.visitor = new Visitor(this.port);
		this.script = this.visitor.script();
	}

	@Test
	void topLevelShowsTheRoomsAndTheBanner() {
		assertThat(page("/")).contains(">Projects</a>", ">Vault</a>", "Encrypted", "Welcome to the DRACOON emulator.")
			.doesNotContain("id=\"files\"");
	}

	@Test
	void bannerIsAsTheFileInTheRoomIsNow() {
		this.files.delete("/Projects/Welcome.txt");
		assertThat(page("/")).doesNotContain("class=\"banner\"");
		this.files.writeBytes("/Projects/Welcome.txt", "Closed <today>".getBytes(StandardCharsets.UTF_8));
		assertThat(page("/")).contains("Closed &lt;today&gt;");
	}

	@Test
	void folderShowsThePathToIt() {
		long projects = id("/Projects");
		createFolder(projects, "Deep & 100%").expectStatus().isNoContent();
		long folder = id("/Projects/Deep & 100%");
		assertThat(page("/nodes/" + folder)).contains("href=\"/nodes/" + projects + "\">Projects</a>",
				"Deep &amp; 100%", "Nothing here yet");
		this.script.delete().uri("/nodes/{id}", folder).exchange().expectStatus().isNoContent();
		assertThat(page("/nodes/" + projects)).doesNotContain("Deep &amp; 100%");
	}

	@Test
	void pagesEscapeInvisibleCharactersInNames() {
		String shown = "invoice<span class=\"escape\">\\u202E</span>gnp.exe";
		this.files.createFolders("/Projects/Q1\u2066");
		long file = this.files.writeBytes("/Projects/Q1\u2066/invoice\u202Egnp.exe", new byte[1]).id();
		assertHonest("/nodes/" + id("/Projects/Q1\u2066")).contains("<title>Q1\\u2066 · DRACOON sample</title>",
				"<h1 tabindex=\"-1\">Q1<span class=\"escape\">\\u2066</span></h1>", ">" + shown + "</a>",
				"aria-label=\"Delete invoice\\u202Egnp.exe\"");
		assertHonest("/search?name=invoice").contains(">" + shown + "</a>",
				"/Projects/Q1<span class=\"escape\">\\u2066</span>/");
		assertHonest("/files/" + file).contains("<h1 tabindex=\"-1\">" + shown + "</h1>");
		// the saved file keeps its real name
		this.script.get()
			.uri("/files/{id}/content", file)
			.exchange()
			.expectHeader()
			.value("Content-Disposition",
					(disposition) -> assertThat(disposition).contains("filename*=UTF-8''invoice%E2%80%AEgnp.exe"));
	}

	private AbstractStringAssert<?> assertHonest(String path) {
		return assertThat(page(path)).doesNotContain("\u202E", "\u2066");
	}

	@Test
	void longListsComeInPages() {
		for (int i = 0; i < 51; i++) {
			this.files.createFolders("/Projects/Reports/" + (100 + i));
		}
		String reports = "/nodes/" + id("/Projects/Reports");
		assertThat(page(reports)).contains("1 to 50 of 52", ">100</a>", ">Next<")
			.doesNotContain(">Previous<", ">150</a>");
		assertThat(page(reports + "?page=2")).contains("51 to 52 of 52", ">150</a>", ">Previous<")
			.doesNotContain(">Next<");
	}

	@ParameterizedTest
	@CsvSource({ "/nodes/987654321, 404", "/files/987654321, 404", "/files/987654321/content, 404", "/nodes/abc, 400",
			"/?page=0, 404", "/?page=x, 400", "/?page=2000000000, 404", "/files/99999999999999999999, 400",
			"/nothing/here, 404", "/error, 404" })
	void badAddressesAreAnsweredInWords(String path, int status) {
		HttpResponse<String> page = this.visitor.open(path);
		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(page.body()).contains("Back to the rooms", "<p class=\"status\">" + status + "</p>")
			.doesNotContain("Exception", "\tat ");
		this.script.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:b", "../../etc/passwd", "ends with.", " ", "CON" })
	void badNamesAreRefusedInWords(String name) {
		createFolder(id("/Projects"), name).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).containsAnyOf("does not allow", "give a name"));
		assertThat(this.visitor.submit("/rooms", "/", "name", name).statusCode()).isEqualTo(400);
	}

	@Test
	void missingNameIsSaid() {
		this.script.post()
			.uri("/nodes/{id}/folders", id("/Projects"))
			.contentType(MediaType.APPLICATION_JSON)
			.body("{}")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("Please give a name.");
	}

	@Test
	void folderOfATakenNameIsAConflict() {
		createFolder(id("/Projects"), "Website").expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:dracoon:problem:conflict");
	}

	@Test
	void foldersOnTheWayAreFoundOrCreated() {
		findOrCreate("Website", "New", "Newer").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.id")
			.isEqualTo(id("/Projects/Website/New/Newer"));
		findOrCreate("Website", "New").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.id")
			.isEqualTo(id("/Projects/Website/New"));
		findOrCreate("Website", "..", "..", "Vault").expectStatus().isBadRequest();
		findOrCreate("Website", "a/b").expectStatus().isBadRequest();
	}

	@Test
	void roomsAreCreatedButNotDeleted() {
		HttpResponse<String> room = this.visitor.submit("/rooms", "/", "name", "Archive");
		assertThat(room.statusCode()).isEqualTo(200);
		assertThat(room.uri().getPath()).isEqualTo("/nodes/" + id("/Archive"));
		this.script.delete()
			.uri("/nodes/{id}", id("/Archive"))
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains("does not delete rooms"));
		assertThat(this.files.exists("/Archive")).isTrue();
	}

	@Test
	void searchFindsNamesInAllRooms() {
		assertThat(page("/search?name=budget")).contains("budget.csv", "/Projects/Reports/2026/");
		assertThat(page("/search?name=contract")).contains("contract.txt", "Contracts");
		assertThat(page("/search?name=nowhere%3Cb%3E")).contains("Nothing has this in its name", "nowhere&lt;b&gt;");
		// the form must not contain the CSRF token, because the browser puts the fields
		// of this form into the URL
		assertThat(page("/search")).contains("Enter a part of a name").doesNotContain("_csrf");
	}

	@Test
	void filesAndFoldersLeadToEachOther() {
		assertThat(this.visitor.open("/nodes/" + id("/Projects/Welcome.txt")).uri().getPath()).startsWith("/files/");
		assertThat(this.visitor.open("/files/" + id("/Projects")).uri().getPath()).startsWith("/nodes/");
	}

	private String page(String path) {
		HttpResponse<String> page = this.visitor.open(path);
		assertThat(page.statusCode()).isEqualTo(200);
		return page.body();
	}

	private RestTestClient.ResponseSpec createFolder(long parent, String name) {
		return this.script.post()
			.uri("/nodes/{id}/folders", parent)
			.contentType(MediaType.APPLICATION_JSON)
			.body(new NodeController.NewFolder(name))
			.exchange();
	}

	private RestTestClient.ResponseSpec findOrCreate(String... path) {
		return this.script.put()
			.uri("/nodes/{id}/folders", id("/Projects"))
			.contentType(MediaType.APPLICATION_JSON)
			.body(path)
			.exchange();
	}

	private long id(String path) {
		return this.files.get(path).id();
	}

}
