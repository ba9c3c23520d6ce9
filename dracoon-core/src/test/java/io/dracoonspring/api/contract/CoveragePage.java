// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Comparator;
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
			| verb | path | parameters | method | Server 4.42.3 | Cloud 5.47.0 | Python | Java SDK | C# SDK | dco3 |
			| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
			""";

	private final OpenApiDocument server;

	private final OpenApiDocument cloud;

	private final OtherClients others;

	private final Collection<PythonMethods.Row> python;

	CoveragePage(OpenApiDocument server, OpenApiDocument cloud, OtherClients others,
			Collection<PythonMethods.Row> python) {
		this.server = server;
		this.cloud = cloud;
		this.others = others;
		this.python = python;
	}

	String text() {
		Map<String, Method> methods = ApiMethods.operations()
			.collect(Collectors.toMap(ApiMethods::operation, (method) -> method, (first, second) -> first,
					TreeMap::new));
		Set<String> documented = new TreeSet<>(this.server.operations(false));
		documented.addAll(this.cloud.operations(false));
		Set<String> all = new TreeSet<>(Comparator.comparing((String operation) -> operation.split(" ")[1])
			.thenComparing(Comparator.naturalOrder()));
		all.addAll(this.server.operations(true));
		all.addAll(this.cloud.operations(true));
		List<String> rows = all.stream()
			.filter((operation) -> documented.contains(operation) || methods.containsKey(operation))
			.map((operation) -> row(operation, methods.get(operation)))
			.toList();
		List<String> outside = methods.entrySet()
			.stream()
			.filter((entry) -> Deviations.OPERATIONS.containsKey(entry.getKey()))
			.map((entry) -> row(entry.getKey(), entry.getValue()))
			.toList();
		StringBuilder page = new StringBuilder();
		page.append("# API coverage\n\n");
		page.append(
				"""
						The client has **%s** operations of DRACOON Server's API 4.42.3 and **%s** of DRACOON Cloud's 5.47.0, without
						those that are known to be deprecated. It has %d outside of these documents, and %d of %d methods of the Python client.

						A test writes this page and fails when it is stale. The list of 5.47.0 was put together from
						clients that know it. An `x` below a server says that its document has the operation. Below a client it says that the
						client calls the operation. The clients are the Python package `dracoon` 1.13.0, the official Java SDK 4.0.3 and C# SDK,
						and the Rust crate `dco3` 0.20.1.

						"""
					.formatted(covered(this.server, methods), covered(this.cloud, methods), outside.size(),
							this.python.stream().filter((row) -> !row.ours().isEmpty()).count(), this.python.size()));
		page.append("| operations | this library | Python | Java SDK | C# SDK | dco3 |\n"
				+ "| --- | --- | --- | --- | --- | --- |\n")
			.append(counts("DRACOON Server 4.42.3", this.server, methods))
			.append(counts("DRACOON Cloud 5.47.0", this.cloud, methods))
			.append("\n");
		page.append("## Operations of the documents\n\n").append(HEADER);
		rows.forEach(page::append);
		page.append("\n## Operations outside of the documents\n\n").append(HEADER);
		outside.forEach(page::append);
		page.append("\n## From the Python client\n\n| adapter | method | here |\n| --- | --- | --- |\n");
		this.python.forEach((row) -> page.append("| `%s` | `%s` | %s |\n".formatted(row.adapter(), row.method(),
				row.ours().stream().map((name) -> "`" + name + "`").collect(Collectors.joining(", ")))));
		return page.toString();
	}

	private static String covered(OpenApiDocument document, Map<String, Method> methods) {
		Set<String> operations = document.operations(false);
		return operations.stream().filter(methods::containsKey).count() + " of " + operations.size();
	}

	private String counts(String document, OpenApiDocument operations, Map<String, Method> methods) {
		Set<String> documented = operations.operations(false);
		List<OtherClients.Offers> offers = documented.stream().map(this.others::of).toList();
		return "| %s, of %d | %d | %d | %d | %d | %d |\n".formatted(document, documented.size(),
				documented.stream().filter(methods::containsKey).count(), count(offers, OtherClients.Offers::python),
				count(offers, OtherClients.Offers::java), count(offers, OtherClients.Offers::csharp),
				count(offers, OtherClients.Offers::dco3));
	}

	private static long count(List<OtherClients.Offers> offers, Predicate<OtherClients.Offers> client) {
		return offers.stream().filter(client).count();
	}

	private String row(String operation, @Nullable Method method) {
		String[] parts = operation.split(" ");
		OtherClients.Offers offers = this.others.of(operation);
		return "| %s | `%s` | %s | %s | %s | %s | %s | %s | %s | %s |\n".formatted(parts[0], parts[1],
				(method != null) ? String.join(", ", new TreeSet<>(OperationContractTests.queryParameters(method)))
						: "",
				(method != null) ? "`" + ApiMethods.name(method) + "`" + (isDeprecated(method) ? ", deprecated" : "")
						: "**missing**",
				mark(this.server.operations(true).contains(operation)),
				mark(this.cloud.operations(true).contains(operation)), mark(offers.python()), mark(offers.java()),
				mark(offers.csharp()), mark(offers.dco3()));
	}

	private static boolean isDeprecated(Method method) {
		return method.isAnnotationPresent(Deprecated.class);
	}

	private static String mark(boolean offered) {
		return offered ? "x" : "";
	}

}
