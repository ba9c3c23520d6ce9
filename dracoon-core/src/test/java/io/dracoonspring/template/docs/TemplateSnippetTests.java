// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.Resource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.shares.DownloadShareQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.resource.DracoonProtocolResolver;
import io.dracoonspring.resource.DracoonResourcePatternResolver;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the snippets of the page about the template and resources. */
class TemplateSnippetTests {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.encryptionPassword("Encryption-2026!")
		.build();

	@TempDir
	Path directory;

	@AfterEach
	void close() {
		this.dracoon.close();
		this.emulator.close();
	}

	static List<String> names(DracoonOperations files) {
		// tag::list[]
		try (Stream<Node> nodes = files.list("/Projects",
				(query) -> query.withFilter(NodeFilter.TYPE.equalTo(NodeType.FILE)))) {
			return nodes.map(Node::name).toList();
		}
		// end::list[]
	}

	static void export(DracoonOperations files, Iterable<String> lines) throws IOException {
		// tag::write[]
		files.write("/Projects/export.csv", (output) -> {
			Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
			for (String line : lines) {
				writer.write(line + "\n");
			}
			writer.flush();
		});
		// end::write[]
	}

	@Test
	void frequentTasksAreOneCallEach() throws IOException {
		DracoonOperations files = new DracoonTemplate(this.dracoon);
		Path report = Files.writeString(this.directory.resolve("report.pdf"), "report");
		Path copy = this.directory.resolve("copy.pdf");
		// tag::tasks[]
		files.upload("/Projects/report.pdf", report);
		files.download("/Projects/report.pdf", copy);
		List<Node> content = files.list("/Projects").toList();
		URI link = files.share("/Projects/report.pdf").uri();
		String text = files.readString("/Projects/report.pdf");
		// end::tasks[]
		assertThat(copy).hasContent("report");
		assertThat(content).extracting(Node::name).contains("report.pdf");
		assertThat(link).hasScheme("http");
		assertThat(text).isEqualTo("report");
	}

	static void replace(DracoonOperations files, InputStream content) {
		// tag::replace[]
		files.upload("/Projects/export.csv", UploadSource.of(content),
				(options) -> options.withResolutionStrategy(ResolutionStrategy.OVERWRITE));
		// end::replace[]
	}

	static Properties settings(DracoonOperations files) throws IOException {
		// tag::read[]
		return files.read("/Projects/settings.properties", (input) -> {
			Properties settings = new Properties();
			settings.load(input);
			return settings;
		});
		// end::read[]
	}

	@Test
	void objectIsReadAsItWasStored() {
		DracoonOperations files = new DracoonTemplate(this.dracoon);
		files.createFolders("/Projects/orders");
		Order order = new Order(4711, "Alice");
		// tag::store[]
		files.store("/Projects/orders/4711.json", order);
		Order stored = files.read("/Projects/orders/4711.json", Order.class);
		// end::store[]
		assertThat(stored).isEqualTo(order);
	}

	static Resource[] invoices(DracoonResourcePatternResolver resolver) throws IOException {
		// tag::pattern[]
		return resolver.getResources("dracoon:/Projects/invoices/**/*.pdf");
		// end::pattern[]
	}

	@Test
	void templateDoesWhatThePageSays() throws IOException {
		DracoonTemplate template = new DracoonTemplate(this.dracoon);
		Path report = Files.writeString(this.directory.resolve("report.txt"), "fine");
		assertThat(new Reports(template).publish(report, "Share-2026!pass"))
			.hasPath("/public/download-shares/" + this.dracoon.shares()
				.listDownloadShares(DownloadShareQuery.all())
				.blockFirst(Duration.ofMinutes(1))
				.accessKey()
				.value());
		export(template, List.of("a", "b"));
		replace(template, InputStream.nullInputStream());
		assertThat(names(template)).contains("export.csv");
		template.writeString("/Projects/settings.properties", "color=blue");
		assertThat(settings(template)).containsEntry("color", "blue");
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		assertThat(template.download("/Projects/export.csv", output)).isZero();
	}

	@Test
	void resourcesDoWhatThePageSays() throws IOException {
		DracoonTemplate template = new DracoonTemplate(this.dracoon);
		template.createFolders("/Projects/mail templates");
		template.writeString("/Projects/mail templates/welcome.html", "Hello");
		template.createFolders("/Projects/invoices/2026");
		template.writeBytes("/Projects/invoices/2026/1.pdf", new byte[1]);
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.addProtocolResolver(new DracoonProtocolResolver((name) -> this.dracoon));
			context.refresh();
			Mailer mailer = new Mailer(context.getResource("dracoon:/Projects/mail templates/welcome.html"));
			assertThat(mailer.text()).isEqualTo("Hello");
			assertThat(invoices(new DracoonResourcePatternResolver((name) -> this.dracoon, context))).hasSize(1);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	// tag::service[]
	static class Reports {

		private final DracoonOperations files;

		Reports(DracoonOperations files) {
			this.files = files;
		}

		URI publish(Path report, String password) {
			this.files.createFolders("/Projects/published/2026");
			String path = "/Projects/published/2026/" + report.getFileName();
			this.files.upload(path, report);
			return this.files
				.share(path,
						(share) -> share.withPassword(Secret.of(password))
							.withExpiration(ObjectExpiration.at(Instant.now().plus(Duration.ofDays(14)))))
				.uri();
		}

	}
	// end::service[]

	// tag::resource[]
	static class Mailer {

		private final Resource template;

		Mailer(@Value("dracoon:/Projects/mail templates/welcome.html") Resource template) {
			this.template = template;
		}

		String text() throws IOException {
			return this.template.getContentAsString(StandardCharsets.UTF_8);
		}

	}
	// end::resource[]

	record Order(int id, String customer) {
	}

}
