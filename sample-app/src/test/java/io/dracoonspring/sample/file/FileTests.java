// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.shares.DownloadShare;
import io.dracoonspring.api.shares.DownloadShareQuery;
import io.dracoonspring.api.shares.DracoonShares;
import io.dracoonspring.sample.Visitor;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the operations on a file, over HTTP. */
@AutoConfigureDracoonEmulator(reset = true)
// a reset during a poll of the event log would make the client wait for a locked account
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "dracoon.events.log.enabled=false")
class FileTests {

	private static final Pattern LINK = Pattern.compile("id=\"link\" href=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonOperations files;

	@Autowired
	private DracoonShares shares;

	private Visitor visitor;

	@BeforeEach
	void arrive() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void pageShowsTheFile() {
		assertThat(page("/Vault/recovery-codes.txt")).contains("recovery-codes.txt", "20 B", "Encrypted",
				"href=\"/files/" + id("/Vault/recovery-codes.txt") + "/content\"");
	}

	@Test
	void commentStandsOnThePage() {
		String page = address("/Projects/Welcome.txt");
		HttpResponse<String> after = this.visitor.submit(page + "/comments", page, "text", "Is <this> right?");
		assertThat(after.statusCode()).isEqualTo(200);
		assertThat(after.body()).contains("<strong>admin</strong>: <span>Is &lt;this&gt; right?</span>");
	}

	@Test
	void whatIsMissingInAFormIsSaid() {
		String page = address("/Projects/Welcome.txt");
		HttpResponse<String> comment = this.visitor.submit(page + "/comments", page, "text", " ");
		assertThat(comment.statusCode()).isEqualTo(400);
		assertThat(comment.body()).contains("Please write something.");
		HttpResponse<String> link = this.visitor.submit(page + "/links", page, "password", "", "lastDay", "2030-01-01");
		assertThat(link.statusCode()).isEqualTo(400);
		assertThat(link.body()).contains("Please give the link a password.");
		HttpResponse<String> past = this.visitor.submit(page + "/links", page, "password", "Link-2026!", "lastDay",
				"2020-01-01");
		assertThat(past.statusCode()).isEqualTo(400);
		assertThat(past.body()).contains("Valid until: the day has passed.", "data-field=\"lastDay\"");
		HttpResponse<String> soon = this.visitor.submit(page + "/links", page, "password", "Link-2026!", "lastDay",
				"soon");
		assertThat(soon.statusCode()).isEqualTo(400);
		assertThat(soon.body()).contains("Valid until: please enter a day", "data-field=\"lastDay\"");
	}

	@Test
	void linkHasAPasswordAndALastDayUntilItIsRevoked() {
		for (String path : new String[] { "/Projects/Welcome.txt", "/Vault/recovery-codes.txt" }) {
			Long id = id(path);
			String page = address(path);
			LocalDate tomorrow = LocalDate.now(ZoneId.systemDefault()).plusDays(1);
			HttpResponse<String> after = this.visitor.submit(page + "/links", page, "password", "Link-2026!", "lastDay",
					tomorrow.toString());
			Matcher link = LINK.matcher(after.body());
			assertThat(link.find()).isTrue();
			assertThat(URI.create(link.group(1)).isAbsolute()).isTrue();
			assertThat(this.visitor.open(page).body()).contains("data-copy=\"" + link.group(1) + "\"", "no downloads")
				.doesNotContain("without a password");
			DownloadShare share = links(id).get(0);
			assertThat(share.isProtected()).isTrue();
			assertThat(share.expireAt()).isAfter(tomorrow.atStartOfDay(ZoneId.systemDefault()).toInstant());
			HttpResponse<String> revoked = this.visitor.submit(page + "/links/" + share.id() + "/revoke", page);
			assertThat(revoked.body()).contains("The link no longer works.").doesNotContain(link.group(1));
			assertThat(links(id)).isEmpty();
		}
	}

	private List<DownloadShare> links(long node) {
		return this.shares.listDownloadShares(DownloadShareQuery.all())
			.filter((one) -> one.nodeId() == node)
			.collectList()
			.blockOptional()
			.orElseThrow();
	}

	@Test
	void fileIsRenamed() {
		String page = address("/Projects/Welcome.txt");
		HttpResponse<String> refused = this.visitor.submit(page + "/name", page, "name", "a:b");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("does not allow the name", "data-field=\"name\"");
		HttpResponse<String> after = this.visitor.submit(page + "/name", page, "name", "Willkommen.txt");
		assertThat(after.uri().getPath()).isEqualTo(page);
		assertThat(after.body()).contains("The name is now Willkommen.txt.", "<h1 tabindex=\"-1\">Willkommen.txt</h1>");
		assertThat(this.files.exists("/Projects/Willkommen.txt")).isTrue();
	}

	@Test
	void fileIsDeletedButNotAFolder() {
		String page = address("/Projects/Welcome.txt");
		HttpResponse<String> after = this.visitor.submit(page + "/delete", page);
		assertThat(after.uri().getPath()).isEqualTo("/nodes/" + id("/Projects"));
		assertThat(after.body()).contains("Deleted Welcome.txt.");
		assertThat(this.files.exists("/Projects/Welcome.txt")).isFalse();
		HttpResponse<String> folder = this.visitor.submit("/files/" + id("/Projects/Website") + "/delete", "/");
		assertThat(folder.statusCode()).isEqualTo(400);
		assertThat(this.files.exists("/Projects/Website")).isTrue();
	}

	@Test
	void lastDayEndsInTheTimeZoneOfTheReader() {
		Long id = id("/Projects/Welcome.txt");
		String page = address("/Projects/Welcome.txt");
		LocalDate day = LocalDate.now(ZoneId.systemDefault()).plusDays(2);
		ZoneId reader = ZoneId.of("Pacific/Auckland");
		this.visitor.submit(page + "/links", page, "password", "Link-2026!", "lastDay", day.toString(), "zone",
				reader.getId());
		assertThat(this.shares.listDownloadShares(DownloadShareQuery.all())
			.filter((one) -> one.nodeId() == id)
			.map(DownloadShare::expireAt)
			.collectList()
			.block()).containsExactly(day.plusDays(1).atStartOfDay(reader).toInstant());
	}

	@Test
	void olderVersionIsRestored() {
		this.files.writeBytes("/Projects/plan.txt", "first version".getBytes(StandardCharsets.UTF_8));
		this.files.upload("/Projects/plan.txt",
				UploadSource.of(new ByteArrayInputStream("second".getBytes(StandardCharsets.UTF_8))),
				(options) -> options.withResolutionStrategy(ResolutionStrategy.OVERWRITE));
		String page = address("/Projects/plan.txt");
		Matcher restore = Pattern.compile("action=\"(/versions/\\d+/restore)\"").matcher(page("/Projects/plan.txt"));
		assertThat(restore.find()).isTrue();
		HttpResponse<String> after = this.visitor.submit(restore.group(1), page);
		assertThat(after.statusCode()).isEqualTo(200);
		assertThat(after.body()).contains("13 B");
		assertThat(after.uri().getPath()).isEqualTo(address("/Projects/plan.txt"));
		assertThat(this.files.get("/Projects/plan.txt").size()).isEqualTo(13);
	}

	private String page(String path) {
		return this.visitor.open(address(path)).body();
	}

	private String address(String path) {
		return "/files/" + id(path);
	}

	private long id(String path) {
		return this.files.get(path).id();
	}

}
