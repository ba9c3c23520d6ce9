// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.docs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the frequent tasks of the first page. */
@SpringBootTest
@AutoConfigureDracoonEmulator
class FrequentTasksTests {

	@Test
	void areOneCallEach(@Autowired DracoonOperations files, @TempDir Path directory) throws IOException {
		Path report = Files.writeString(directory.resolve("report.pdf"), "report");
		Path copy = directory.resolve("copy.pdf");
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

}
