// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.batch.AuditJob;
import io.dracoonspring.batch.MirrorJob;
import io.dracoonspring.integration.DracoonHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the names in tables of the docs exist in the code. Some tables also have to
 * be complete.
 */
class DocumentedTablesTests {

	private static final Pattern NAME = Pattern.compile("`([^`]+)`");

	private static final Pattern TEST = Pattern.compile("`(\\w+(?:Tests|IT))`");

	private static final Pattern TYPE = Pattern.compile("public (?:[a-z]+ )*(class|interface) ([\\w.]+).*\\{");

	@ParameterizedTest
	@ValueSource(strings = { "configuration.md", "bulk.md", "administration.md" })
	void documentedPropertiesExist(String page) throws IOException {
		DescribedProperties described = DescribedProperties.load();
		assertThat(names(page, "| property | default |", 0)).isNotEmpty()
			.allSatisfy((property) -> assertThat(described.contains(property)).as(property).isTrue());
	}

	@Test
	void keysOfObservationsAndMetersHaveTheirValues() throws IOException {
		Set<String> keys = new TreeSet<>(names("observability.md", "| observation | span |", 2));
		keys.addAll(names("observability.md", "| meter | kind |", 3));
		assertThat(keys).isNotEmpty();
		assertThat(names("observability.md", "| key | values |", 0)).containsExactlyInAnyOrderElementsOf(keys);
	}

	@Test
	void parametersOfJobsAreTheirConstants() throws IOException {
		String page = Files.readString(page("bulk.md"));
		assertThat(names(page.substring(0, page.indexOf("`dracoonAuditJob`")), "| parameter |", 0))
			.containsExactlyInAnyOrderElementsOf(constants(MirrorJob.class));
		assertThat(names(page.substring(page.indexOf("`dracoonAuditJob`")), "| parameter |", 0))
			.containsExactlyInAnyOrderElementsOf(constants(AuditJob.class));
	}

	@Test
	void testsOfTheThreatModelExist() throws IOException {
		Set<String> named = new TreeSet<>();
		TEST.matcher(Files.readString(page("threat-model.md"))).results().forEach((found) -> named.add(found.group(1)));
		Set<String> tests = new TreeSet<>();
		for (Path file : ProjectFiles.find(".java")) {
			if (file.toString().contains("/src/test/java/")) {
				tests.add(file.getFileName().toString().replace(".java", ""));
			}
		}
		assertThat(named).hasSizeGreaterThan(10).allSatisfy((test) -> assertThat(tests).contains(test));
	}

	@Test
	void headersOfMessagesAreTheirConstants() throws IOException {
		assertThat(names("integration.md", "| header | value |", 0))
			.containsExactlyInAnyOrderElementsOf(constants(DracoonHeaders.class));
	}

	@Test
	void documentedBeansArePublicTypesAndIncludeAllAdapters() throws IOException {
		Set<String> types = new TreeSet<>();
		Set<String> adapters = new TreeSet<>();
		try (Stream<Path> lists = Files.list(Path.of("api"))) {
			for (Path list : lists.toList()) {
				TYPE.matcher(Files.readString(list)).results().forEach((type) -> {
					String name = type.group(2).substring(type.group(2).lastIndexOf('.') + 1);
					types.add(name);
					if (type.group(2).matches("api\\.\\w+\\.Dracoon\\w+") && type.group(1).equals("interface")) {
						adapters.add(name);
					}
				});
			}
		}
		List<String> beans = names("configuration.md", "| bean | what it does |", 0);
		assertThat(adapters).isNotEmpty();
		assertThat(beans).containsAll(adapters);
		assertThat(beans).filteredOn((bean) -> Character.isUpperCase(bean.charAt(0)))
			.allSatisfy((bean) -> assertThat(types.contains(bean) || bean.equals("WebClient")).as(bean).isTrue());
	}

	@ParameterizedTest
	@CsvSource({ "DRACOON Server 4.42.3, Server 4.42", "DRACOON Cloud 5.47.0, Cloud 5.47" })
	void firstPageCountsTheOperationsOfAllClientsLikeTheirList(String document, String name) throws IOException {
		Matcher row = Pattern.compile("\\| " + document + ", of (\\d+)((?: \\| \\d+){5}) \\|")
			.matcher(Files.readString(page("api-coverage.md")));
		assertThat(row.find()).isTrue();
		String[] count = row.group(2).substring(" | ".length()).split(" \\| ");
		assertThat(Files.readString(Path.of("../README.md")))
			.contains("this | [Java SDK] 4.0.3 | [C# SDK] 5.2.0 | [dco3] 0.20.1 | [Python] 1.13.0 |")
			.contains("[%s](docs/api-coverage.md), of %s | **%s** | %s | %s | %s | %s |".formatted(name, row.group(1),
					count[0], count[2], count[3], count[4], count[1]))
			.containsPattern("all %s (operations|of)".formatted(row.group(1)));
	}

	private static List<String> constants(Class<?> type) {
		return Arrays.stream(type.getFields())
			.filter((field) -> !field.getName().equals("NAME"))
			.map(DocumentedTablesTests::value)
			.toList();
	}

	private static String value(Field field) {
		try {
			return (String) field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Path page(String name) {
		return Path.of("../docs", name);
	}

	/**
	 * Reads the code spans in a column.
	 * @param page the name or the content of the page
	 * @param header the beginning of the row with the headings
	 * @param column the column, counted from 0
	 * @return the code spans in the cells of all tables with that header
	 */
	private static List<String> names(String page, String header, int column) throws IOException {
		String content = page.endsWith(".md") ? Files.readString(page(page)) : page;
		List<String> names = new ArrayList<>();
		boolean isInTable = false;
		for (String line : content.lines().toList()) {
			isInTable = line.startsWith(header) || (isInTable && line.startsWith("|"));
			if (isInTable) {
				NAME.matcher(line.split("\\|")[column + 1])
					.results()
					.map((result) -> result.group(1))
					.forEach(names::add);
			}
		}
		return names;
	}

}
