// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.observation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.common.docs.KeyName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that {@code docs/observability.md} lists every meter and every key. */
class MeterDocumentationTests {

	private static final Path PAGE = Path.of("../docs/observability.md");

	private static final String START = "<!-- meters -->\n";

	private static final String END = "<!-- end of meters -->\n";

	/** {@code -Ddracoon.docs.write=true} writes the table again. */
	@Test
	void tableIsUpToDate() throws IOException {
		String page = Files.readString(PAGE);
		String expected = page.substring(0, page.indexOf(START) + START.length()) + table()
				+ page.substring(page.indexOf(END));
		if (Boolean.getBoolean("dracoon.docs.write")) {
			Files.writeString(PAGE, expected);
		}
		assertThat(PAGE).content().as("run this test with -Ddracoon.docs.write=true").isEqualTo(expected);
	}

	private static String table() {
		return "| meter | kind | what it shows | keys |\n| --- | --- | --- | --- |\n"
				+ Stream.of(DracoonMeterDocumentation.values())
					.map(MeterDocumentationTests::row)
					.sorted()
					.collect(Collectors.joining());
	}

	private static String row(DracoonMeterDocumentation meter) {
		String kind = meter.getType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		String keys = Arrays.stream(meter.getKeyNames())
			.map(KeyName::asString)
			.map((key) -> "`" + key + "`")
			.collect(Collectors.joining(", "));
		return "| `%s` | %s | %s | %s |\n".formatted(meter.getName(),
				(meter.getBaseUnit() != null) ? kind + ", " + meter.getBaseUnit() : kind, meter.getDescription(), keys);
	}

}
