// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the names in pages, such as {@code dracoon.transfer.parallelism}. Each name is a
 * property, a prefix of properties that ends in {@code .*}, or the name of a meter or of
 * its key. Before the name of a meter or key, a word such as "meter" is required, and the
 * code must contain the name.
 */
class DocumentedNamesTests {

	private static final Pattern NAME = Pattern.compile("`(dracoon\\.[a-z0-9.*-]+)(?:[=: ][^`]*)?`");

	/**
	 * Matches the text before the name of a meter: a word such as "meters", and earlier
	 * names of the same list.
	 */
	private static final Pattern MARK = Pattern.compile(".*\\b(?:meters?|counters?|gauges?|timers?|keys?)"
			+ "(?: `[^`]+`(?: \\([^()]*\\)| in \\w+)*(?:,(?: and)?| and))* ");

	@Test
	void namesArePropertiesOrMarked() throws IOException {
		DescribedProperties described = DescribedProperties.load();
		String code = code();
		List<String> unknown = new ArrayList<>();
		for (Path page : pages()) {
			unknown(Files.readString(page), described, code)
				.forEach((name) -> unknown.add(ProjectFiles.ROOT.relativize(page) + ": " + name));
		}
		assertThat(unknown).as("names in pages that are neither properties nor marked as meters").isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "as often as `dracoon.transfer.retries` says, dracoon.transfer.retries",
			"the meter `dracoon.transfer.tries`, dracoon.transfer.tries", "set `dracoon.transfer.chunksize=1MB`,",
			"set `dracoon.transfer.chunks=1MB`, dracoon.transfer.chunks",
			"`dracoon.transfer.*` and `dracoon.transfers.*`, dracoon.transfers.*",
			"the meter `dracoon.transfer.retries`,",
			"'the meters `dracoon.clock.offset`, `dracoon.events.lag` (in seconds) and `dracoon.transfer.retries`',",
			"`dracoon.testConnection()`," })
	void unknownNamesAreFound(String text, String unknown) throws IOException {
		assertThat(unknown(text, DescribedProperties.load(), code()))
			.isEqualTo((unknown != null) ? List.of(unknown) : List.of());
	}

	private static List<String> unknown(String page, DescribedProperties described, String code) {
		// put each paragraph on one line, because the word "meter" may stand on the line
		// before the name
		String text = page.replaceAll("(?<!\\n)\\n(?!\\n|\\s*(?:[*|#-]|```))", " ").replaceAll(" {2,}", " ");
		List<String> unknown = new ArrayList<>();
		Matcher name = NAME.matcher(text);
		while (name.find()) {
			String before = text.substring(text.lastIndexOf('\n', name.start()) + 1, name.start());
			boolean isKnown = MARK.matcher(before).matches() ? code.contains('"' + name.group(1) + '"')
					: described.contains(name.group(1)) || described.hasPrefix(name.group(1));
			if (!isKnown) {
				unknown.add(name.group(1));
			}
		}
		return unknown;
	}

	private static List<Path> pages() throws IOException {
		return ProjectFiles.find(".md")
			.stream()
			.filter((file) -> !file.endsWith("docs/observability.md") && !file.toString().contains("/monitoring/"))
			.toList();
	}

	/**
	 * Returns the main code of all modules, which contains the names of meters as
	 * strings.
	 */
	private static String code() throws IOException {
		StringBuilder code = new StringBuilder();
		for (Path file : ProjectFiles.find(".java")) {
			if (file.toString().contains("/src/main/java/")) {
				code.append(Files.readString(file));
			}
		}
		return code.toString();
	}

}
