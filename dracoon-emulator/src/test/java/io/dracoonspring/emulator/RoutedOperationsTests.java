// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the emulator has every operation of the client.
 */
class RoutedOperationsTests {

	/** The operations that the emulator lacks, with the reason. */
	private static final Map<String, String> EXCEPTIONS = Map.of();

	private static final Pattern LISTED = Pattern.compile("\\| ([A-Z]+) \\| `([^`]+)` \\|.*");

	private static final Pattern ROUTED = Pattern.compile("\\(([A-Z]+) && (/[^)]+)\\)");

	private static String withoutNames(String template) {
		return template.replaceAll("\\{[^}]+}", "{}");
	}

	private static Set<String> listed() throws IOException {
		// the tests run in the directory of the module
		Path page = Path.of("").toAbsolutePath().resolveSibling("docs").resolve("api-coverage.md");
		try (Stream<String> lines = Files.lines(page)) {
			return lines.filter((line) -> !line.contains("**missing**"))
				.map(LISTED::matcher)
				.filter(Matcher::matches)
				.map((row) -> row.group(1) + " " + withoutNames(row.group(2)))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static Set<String> routed() {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			return ROUTED.matcher(emulator.routes())
				.results()
				.map((route) -> route.group(1) + " " + withoutNames(route.group(2)))
				.collect(Collectors.toSet());
		}
	}

	@Test
	void coverAllThatTheClientCalls() throws IOException {
		Set<String> missing = listed();
		assertThat(missing).hasSizeGreaterThan(250);
		Set<String> routed = routed();
		missing.removeAll(routed);
		assertThat(missing).containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
		assertThat(EXCEPTIONS.keySet()).noneMatch(routed::contains);
	}

}
