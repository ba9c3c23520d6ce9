// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.dracoonspring.sample.Visitor;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that previews are shown, and that their headers let nothing run. */
@AutoConfigureDracoonEmulator(reset = true)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "dracoon.events.log.enabled=false")
class PreviewTests {

	private static final byte[] HOSTILE = "<script>alert(document.domain)</script>".getBytes(StandardCharsets.UTF_8);

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonOperations files;

	private Visitor visitor;

	@BeforeEach
	void arrive() {
		this.visitor = new Visitor(this.port);
	}

	@ParameterizedTest
	@CsvSource({ "/Projects/a.png, image/png, image", "/Projects/a.jpg, image/jpeg, image",
			"/Projects/a.txt, text/plain;charset=UTF-8, text", "/Projects/a.html, text/plain;charset=UTF-8, text",
			"/Projects/a.csv, text/plain;charset=UTF-8, text", "/Projects/a.json, text/plain;charset=UTF-8, text",
			"/Projects/a.pdf, application/pdf, pdf", "/Vault/a.pdf, application/pdf, pdf",
			"/Vault/a.png, image/png, image", "/Vault/a.html, text/plain;charset=UTF-8, text" })
	void contentIsInASandboxWithAFixedType(String path, String type, String preview) {
		long id = this.files.writeBytes(path, HOSTILE).id();
		HttpResponse<String> content = this.visitor.open("/files/" + id + "/preview");
		assertThat(content.statusCode()).isEqualTo(200);
		assertThat(content.body()).isEqualTo(new String(HOSTILE, StandardCharsets.UTF_8));
		assertThat(content.headers().allValues("Content-Type")).containsExactly(type);
		assertThat(content.headers().allValues("X-Content-Type-Options")).contains("nosniff");
		assertThat(content.headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.contains("default-src 'none'", "frame-ancestors 'self'", "; sandbox")
			.doesNotContain("allow-", "script");
		assertThat(this.visitor.open("/files/" + id).body()).contains("data-preview=\"" + preview + "\"",
				"src=\"/files/" + id + "/preview");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.svg", "a.exe", "a.zip", "a.docx", "a" })
	void otherTypesHaveNoPreview(String name) {
		long id = this.files.writeBytes("/Projects/" + name, HOSTILE).id();
		assertThat(this.visitor.open("/files/" + id + "/preview").statusCode()).isEqualTo(404);
		assertThat(this.visitor.open("/files/" + id).body())
			.contains("data-preview=\"unknown\"", "There is no preview for this type of file.")
			.doesNotContain("/preview");
	}

	@Test
	void largeAndEmptyFilesHaveNoPreview() {
		long large = this.files.writeBytes("/Projects/large.txt", new byte[1024 * 1024 + 1]).id();
		assertThat(this.visitor.open("/files/" + large).body()).contains("too large for a preview");
		assertThat(this.visitor.open("/files/" + large + "/preview").statusCode()).isEqualTo(404);
		long empty = this.files.writeBytes("/Projects/empty.txt", new byte[0]).id();
		assertThat(this.visitor.open("/files/" + empty).body()).contains("The file is empty.");
		assertThat(this.visitor.open("/files/" + this.files.get("/Projects").id() + "/preview").statusCode())
			.isEqualTo(404);
	}

}
