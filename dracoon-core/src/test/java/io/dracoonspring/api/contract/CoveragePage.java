/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.contract;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes the page {@code docs/api-coverage.md}.
 */
final class CoveragePage {

	private static final String HEADER = """
			| verb | path | parameters | method | Python | Java SDK | C# SDK | dco3 |
			| --- | --- | --- | --- | --- | --- | --- | --- |
			""";

	private final OpenApiDocument document;

	private final OtherClients others;

	private final Collection<PythonMethods.Row> python;

	CoveragePage(OpenApiDocument document, OtherClients others, Collection<PythonMethods.Row> python) {
		this.document = document;
		this.others = others;
		this.python = python;
	}

	String text() {
		Map<String, Method> methods = ApiMethods.operations()
			.collect(Collectors.toMap(ApiMethods::operation, (method) -> method, (first, second) -> first,
					TreeMap::new));
		List<String> rows = new ArrayList<>();
		Set<String> documented = this.document.operations(false);
		long covered = documented.stream().filter(methods::containsKey).count();
		for (String operation : this.document.operations(true)) {
			if (documented.contains(operation) || methods.containsKey(operation)) {
				rows.add(row(operation, methods.get(operation)));
			}
		}
		List<String> outside = methods.entrySet()
			.stream()
			.filter((entry) -> Deviations.OPERATIONS.containsKey(entry.getKey()))
			.map((entry) -> row(entry.getKey(), entry.getValue()))
			.toList();
		StringBuilder page = new StringBuilder();
		page.append("# API coverage\n\n");
		page.append(
				"**%d of %d** operations of DRACOON's API 4.42.3 that are not deprecated, %d outside of its document,\n"
					.formatted(covered, documented.size(), outside.size()));
		page.append("and %d of %d methods of the Python client.\n\n"
			.formatted(this.python.stream().filter((row) -> !row.ours().isEmpty()).count(), this.python.size()));
		page.append(
				"A test writes this page and fails when it is stale. An `x` says that the client named above calls the\n"
						+ "operation: the Python package `dracoon` 1.13.0, the official Java SDK 4.0.3 and C# SDK, and the Rust crate `dco3` 0.20.1.\n\n");
		page.append(counts(documented, covered));
		page.append("## Operations of the document\n\n").append(HEADER);
		rows.forEach(page::append);
		page.append("\n## Operations outside of the document\n\n").append(HEADER);
		outside.forEach(page::append);
		page.append("\n## From the Python client\n\n| adapter | method | here |\n| --- | --- | --- |\n");
		this.python.forEach((row) -> page.append("| `%s` | `%s` | %s |\n".formatted(row.adapter(), row.method(),
				row.ours().stream().map((name) -> "`" + name + "`").collect(Collectors.joining(", ")))));
		return page.toString();
	}

	private String counts(Set<String> documented, long covered) {
		List<OtherClients.Offers> offers = documented.stream().map(this.others::of).toList();
		return "| this library | Python | Java SDK | C# SDK | dco3 |\n| --- | --- | --- | --- | --- |\n"
				+ "| %d | %d | %d | %d | %d |\n\n".formatted(covered, count(offers, OtherClients.Offers::python),
						count(offers, OtherClients.Offers::java), count(offers, OtherClients.Offers::csharp),
						count(offers, OtherClients.Offers::dco3));
	}

	private static long count(List<OtherClients.Offers> offers, Predicate<OtherClients.Offers> client) {
		return offers.stream().filter(client).count();
	}

	private String row(String operation, @Nullable Method method) {
		String[] parts = operation.split(" ");
		OtherClients.Offers offers = this.others.of(operation);
		return "| %s | `%s` | %s | %s | %s | %s | %s | %s |\n".formatted(parts[0], parts[1],
				(method != null) ? String.join(", ", new TreeSet<>(OperationContractTests.queryParameters(method)))
						: "",
				(method != null) ? "`" + ApiMethods.name(method) + "`" + (isDeprecated(method) ? ", deprecated" : "")
						: "**missing**",
				mark(offers.python()), mark(offers.java()), mark(offers.csharp()), mark(offers.dco3()));
	}

	private static boolean isDeprecated(Method method) {
		return method.isAnnotationPresent(Deprecated.class);
	}

	private static String mark(boolean offered) {
		return offered ? "x" : "";
	}

}
