// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.docs.ObservationDocumentation;
import org.junit.jupiter.api.Test;

import io.dracoonspring.testing.GeneratedPage;

/** Checks that {@code docs/observability.md} names every observation and every key. */
class ObservabilityDocumentationTests {

	private static final Path PAGE = Path.of("../docs/observability.md");

	private static final String START = "<!-- observations -->\n";

	private static final String END = "<!-- end of observations -->\n";

	/** Writes the table with {@code -Ddracoon.docs.write=true}. */
	@Test
	void tableIsUpToDate() throws IOException {
		String page = Files.readString(PAGE);
		int start = page.indexOf(START) + START.length();
		String expected = page.substring(0, start) + table() + page.substring(page.indexOf(END));
		GeneratedPage.check(PAGE, expected);
	}

	private static String table() {
		return "| observation | span | low-cardinality keys |\n| --- | --- | --- |\n" + Stream
			.<ObservationDocumentation[]>of(DracoonTransferObservationDocumentation.values(),
					DracoonCallObservationDocumentation.values(),
					DracoonKeyDistributionObservationDocumentation.values())
			.flatMap(Stream::of)
			.map(ObservabilityDocumentationTests::row)
			.sorted()
			.collect(Collectors.joining());
	}

	private static String row(ObservationDocumentation documentation) {
		String name = (documentation.getName() != null) ? documentation.getName()
				: new DefaultDracoonTransferObservationConvention().getName();
		String span = documentation.getContextualName();
		String keys = Arrays.stream(documentation.getLowCardinalityKeyNames())
			.map(KeyName::asString)
			.map((key) -> "`" + key + "`")
			.collect(Collectors.joining(", "));
		return "| `%s` | %s | %s |\n".formatted(name, (span != null) ? "`" + span + "`" : "after the operation", keys);
	}

}
