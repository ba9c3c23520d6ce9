// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.dracoonspring.apidocument.Edition;
import io.dracoonspring.testing.GeneratedPage;
import io.dracoonspring.testing.PublicTypes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the client has all operations of the API that are not deprecated, and that
 * {@code docs/api-coverage.md} lists the operations of the client.
 */
class ApiCoverageTests {

	private static final Path PAGE = Path.of("../docs/api-coverage.md");

	private static final Pattern ROW = Pattern
		.compile("\\| ([A-Z]+) \\| `(\\S+)` \\| ([^|]*) \\| `(\\w+\\.\\w+)`[^|]*\\|.*");

	@ParameterizedTest
	@EnumSource(names = { "SERVER", "CLOUD" })
	void everyOperationOfTheDocumentHasAMethod(Edition edition) {
		Set<String> methods = operations().collect(Collectors.toCollection(TreeSet::new));
		assertThat(OpenApiDocument.load(edition).operations(false)).isNotEmpty()
			.allSatisfy((operation) -> assertThat(methods).contains(operation));
	}

	@Test
	void everyDeviatingOperationHasAMethod() {
		assertThat(operations().toList()).containsAll(Deviations.OPERATIONS.keySet());
	}

	/**
	 * Compares the page with the code. With {@code -Ddracoon.docs.write=true}, this test
	 * writes the page again.
	 */
	@Test
	void pageIsUpToDate() throws IOException {
		OpenApiDocument document = OpenApiDocument.load(Edition.SERVER);
		Path directory = document.directory();
		Assumptions.assumeTrue(Files.exists(directory.resolve("who-offers-what.tsv")),
				"the notes about other clients are not beside the document");
		String page = new CoveragePage(document, OpenApiDocument.load(Edition.CLOUD), OtherClients.read(directory),
				PythonMethods.table())
			.text();
		GeneratedPage.check(PAGE, page);
	}

	/**
	 * Compares the methods with the page instead of the {@link OpenApiDocument API
	 * document}, so that this test also runs if that document is missing.
	 */
	@TestFactory
	Stream<DynamicTest> methodsAreThoseOfThePage() throws IOException {
		Map<String, Method> methods = ApiMethods.operations()
			.collect(Collectors.toMap(ApiMethods::operation, (method) -> method));
		Map<String, Matcher> rows = new TreeMap<>();
		try (Stream<String> lines = Files.lines(PAGE)) {
			lines.map(ROW::matcher)
				.filter(Matcher::matches)
				.forEach((row) -> rows.put(row.group(1) + " " + row.group(2), row));
		}
		assertThat(rows).hasSameSizeAs(methods);
		return rows.entrySet().stream().map((row) -> DynamicTest.dynamicTest(row.getKey(), () -> {
			Method method = methods.get(row.getKey());
			assertThat(method).isNotNull();
			assertThat(ApiMethods.name(method)).isEqualTo(row.getValue().group(4));
			assertThat(String.join(", ", new TreeSet<>(OperationContractTests.queryParameters(method))))
				.isEqualTo(row.getValue().group(3));
		}));
	}

	@Test
	void everyMethodOfThePythonClientHasACounterpart() throws IOException {
		Path directory = OpenApiDocument.load().directory();
		Assumptions.assumeTrue(Files.exists(directory.resolve("python-client.md")),
				"the notes about the Python client are not beside the document");
		assertThat(PythonMethods.table().stream().map((row) -> row.adapter() + " " + row.method()))
			.containsExactlyInAnyOrderElementsOf(PythonMethods.documented(directory));
	}

	@TestFactory
	Stream<DynamicTest> counterpartsExist() throws IOException {
		Map<String, Class<?>> types = PublicTypes.bySimpleName();
		return PythonMethods.table()
			.stream()
			.map((row) -> DynamicTest.dynamicTest(row.adapter() + " " + row.method(),
					() -> assertThat(row.ours()).isNotEmpty().allSatisfy((name) -> {
						List<String> parts = Arrays.asList(name.split("\\."));
						assertThat(parts).hasSize(2);
						assertThat(types).containsKey(parts.get(0));
						assertThat(types.get(parts.get(0)).getMethods()).extracting(Method::getName)
							.contains(parts.get(1));
					})));
	}

	private static Stream<String> operations() {
		return ApiMethods.operations().map(ApiMethods::operation);
	}

}
