// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CsvLinesTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static String cell(Object value) {
		return new CsvLines<>(JSON, List.of("cell")).aggregate(Map.of("cell", value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\uFF1D1", "\u22121", "=", "=HYPERLINK(1)", " =1",
			"\u00A0\u3000=1", "\u0301=1", "\uFE0F=1" })
	void whatWouldBeAFormulaBeginsWithAnApostrophe(String text) {
		assertThat(cell(text)).isEqualTo("\"'" + text + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1=1", "a+b", "alice@example.com", "'=1", " a=1", "über", "a,b", "a;b", "\uD83D\uDE00" })
	void everythingElseStaysAsItIs(String text) {
		assertThat(cell(text)).isEqualTo('"' + text + '"');
	}

	@ParameterizedTest
	@ValueSource(strings = { "\t", "\r", "\n", "\uFEFF", "\u200B", "\u2060", "\u3164", "\u2028", "\uD800", "\u0000" })
	void nothingThatIsInvisibleHidesAFormula(String text) {
		assertThat(cell(text + "=1")).isEqualTo("\"'\\u%04X=1\"".formatted((int) text.charAt(0)));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "\n", "\r", "\u000B", "\u000C", "\u001C", "\u001D", "\u001E", "\u0085", "\u2028", "\u2029" })
	void cellsHaveOneLine(String text) {
		assertThat(cell("a" + text + "b")).isEqualTo("\"a\\u%04Xb\"".formatted((int) text.charAt(0)));
	}

	@Test
	void quotesAreDoubled() {
		assertThat(cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
		assertThat(cell("=\"\"")).isEqualTo("\"'=\"\"\"\"\"");
	}

	@Test
	void cellsAreValuesOfJson() {
		CsvLines<Map<String, Object>> lines = new CsvLines<>(JSON,
				Arrays.asList("number", "flag", "inner.flag", "nothing", "missing"));
		Map<String, Object> item = new HashMap<>(Map.of("number", 42L, "flag", true, "inner", Map.of("flag", false)));
		item.putAll(Collections.singletonMap("nothing", null));
		assertThat(lines.header()).isEqualTo("\"number\",\"flag\",\"inner.flag\",\"nothing\",\"missing\"");
		assertThat(lines.aggregate(item)).isEqualTo("\"42\",\"true\",\"false\",\"\",\"\"");
	}

}
