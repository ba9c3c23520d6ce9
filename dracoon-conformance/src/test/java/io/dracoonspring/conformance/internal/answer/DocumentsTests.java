// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.apidocument.ApiDocument;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the facts of {@link Documents} with the API documents, where these are
 * available.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsTests {

	private static final Pattern VARIABLE = Pattern.compile("_([a-z])(?=[^{]*})");

	private final Documents documents = new Documents();

	@Test
	void statusesAreThoseOfTheDocuments() {
		for (Edition edition : Edition.values()) {
			Map<String, Set<Integer>> described = statuses(document(edition));
			assertThat(described).isNotEmpty()
				.allSatisfy((operation, statuses) -> assertThat(this.documents.statuses(operation, edition))
					.as("%s in %s", operation, edition)
					.isEqualTo(statuses));
			assertThat(
					operations().stream().filter((operation) -> !this.documents.statuses(operation, edition).isEmpty()))
				.as("%s", edition)
				.allSatisfy((operation) -> assertThat(described).containsKey(operation));
		}
	}

	@Test
	void deprecatedFieldsAreThoseOfTheDocument() {
		document(Edition.SERVER).at("/components/schemas").properties().forEach((schema) -> {
			Set<String> deprecated = schema.getValue()
				.path("properties")
				.properties()
				.stream()
				.filter((property) -> isDeprecated(property.getValue()))
				.map(Map.Entry::getKey)
				.collect(Collectors.toSet());
			assertThat(this.documents.deprecatedFields(schema.getKey())).as(schema.getKey()).isEqualTo(deprecated);
		});
	}

	private static JsonNode document(Edition edition) {
		return ApiDocument.find(io.dracoonspring.apidocument.Edition.valueOf(edition.name()))
			.map(ApiDocument::root)
			.orElseGet(() -> Assumptions.abort("There is no API document beside the project"));
	}

	private static boolean isDeprecated(JsonNode property) {
		String description = property.path("description").asString("");
		return property.path("deprecated").asBoolean(false) || description.contains("Deprecated since")
				|| description.startsWith("DEPRECATED,");
	}

	private static Map<String, Set<Integer>> statuses(JsonNode document) {
		Map<String, Set<Integer>> statuses = new TreeMap<>();
		document.get("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((operation) -> statuses.put(
						operation.getKey().toUpperCase(Locale.ROOT) + " /api" + camelCase(path.getKey()),
						operation.getValue()
							.get("responses")
							.propertyNames()
							.stream()
							.filter((status) -> status.startsWith("2"))
							.map(Integer::valueOf)
							.collect(Collectors.toCollection(TreeSet::new)))));
		return statuses;
	}

	private static String camelCase(String path) {
		return VARIABLE.matcher(path).replaceAll((letter) -> letter.group(1).toUpperCase(Locale.ROOT));
	}

	private static List<String> operations() {
		try {
			return Files
				.readAllLines(Path.of("src/main/resources/io/dracoonspring/conformance/internal/answer/documents.tsv"))
				.stream()
				.filter((line) -> line.startsWith("operation\t"))
				.map((line) -> line.split("\t")[1])
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
