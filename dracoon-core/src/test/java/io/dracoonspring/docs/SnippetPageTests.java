// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.docs;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.dracoonspring.testing.SnippetPage;

/**
 * Checks pages whose whole Java code runs in tests. {@code -Ddracoon.docs.write=true}
 * writes the blocks again.
 */
class SnippetPageTests {

	private static final String SOURCES = "src/test/java/io/dracoonspring/";

	@ParameterizedTest
	@CsvSource({ "../README.md, ../dracoon-spring-boot-starter-test/" + SOURCES + "test/docs",
			"../docs/from-python.md, " + SOURCES + "docs",
			"../docs/bulk.md, ../dracoon-spring-batch/" + SOURCES + "batch/docs",
			"../docs/integration.md, ../dracoon-spring-integration/" + SOURCES + "integration/docs",
			"../docs/events.md, ../dracoon-event/" + SOURCES + "event/docs",
			"../docs/template.md, " + SOURCES + "template/docs" })
	void everyBlockIsAnUpToDateRegionAndEveryRegionIsShown(Path page, Path sources) throws IOException {
		SnippetPage snippets = new SnippetPage(page, sources);
		snippets.check();
		snippets.checkComplete();
	}

}
