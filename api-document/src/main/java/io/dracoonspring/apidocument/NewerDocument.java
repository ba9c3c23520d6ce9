// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.apidocument;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates the document of newer servers from the vendor's document and the tables of
 * changes.
 */
final class NewerDocument {

	private static final String OLD_TOKEN = "X-Sds-Auth-Token";

	private static final Pattern PATH_VARIABLE = Pattern.compile("\\{(\\w+)}");

	private static final Pattern BODY = Pattern.compile("^([A-Z]\\w+)");

	private static final Pattern ANSWER = Pattern.compile("^(\\d{3})(?: (\\[?)([A-Z]\\w+))?.*");

	private static final Pattern ADDED_QUERY = Pattern.compile("^\\+query (.+)");

	private static final Pattern FILTERS = Pattern.compile("filter ([\\w/]+) ([a-z,]+); sort ([\\w,]+)");

	private static final Pattern IDP_FIELDS = Pattern.compile("filter \\((.+?)\\) and sort \\((.+?)\\)");

	private static final Pattern LIST_FILTERS = Pattern.compile("\\(filter\\) (\\w+/\\S+)(?: (.+))?");

	/**
	 * The operator that is assumed for filters without documented operators, because
	 * other lists use this operator to filter names and paths.
	 */
	private static final String PRESUMED_OPERATOR = "cn";

	private final ObjectNode root;

	private final Path notes;

	private final CondensedDocument condensed;

	NewerDocument(ObjectNode root, Path notes) {
		this.root = root;
		this.notes = notes;
		this.condensed = new CondensedDocument(notes.resolve("dracoon-5.47.0.lap"));
	}

	/**
	 * Changes the document.
	 * @param removals whether to remove the operations, parameters, responses and fields
	 * that newer servers no longer have
	 */
	void change(boolean removals) {
		List<Table.Row> fields = Table.read(this.notes.resolve("fields.tsv"));
		new NewerSchemas((ObjectNode) this.root.at("/components/schemas")).change(fields, removals);
		fields.forEach(this::addFilters);
		for (Table.Row row : Table.read(this.notes.resolve("operations.tsv"))) {
			if (row.get("path").startsWith("/")) {
				change(row, removals);
			}
		}
		if (removals) {
			removeOldToken();
		}
	}

	private void change(Table.Row row, boolean removals) {
		ObjectNode paths = (ObjectNode) this.root.get("paths");
		String verb = row.get("method").toLowerCase(Locale.ROOT);
		switch (row.get("state")) {
			case "new" -> operations(paths, row).set(verb, create(row));
			case "deprecated" -> operations(paths, row).withObject(verb).put("deprecated", true);
			case "removed" -> {
				if (removals) {
					operations(paths, row).remove(verb);
				}
			}
			case "changed" -> update(operations(paths, row).withObject(verb), row, removals);
			default -> throw new IllegalStateException("Unknown state in " + row);
		}
		if (operations(paths, row).isEmpty()) {
			paths.remove(row.get("path"));
		}
	}

	private static ObjectNode operations(ObjectNode paths, Table.Row row) {
		JsonNode existing = paths.get(row.get("path"));
		return (existing != null) ? (ObjectNode) existing : paths.putObject(row.get("path"));
	}

	private ObjectNode create(Table.Row row) {
		CondensedDocument.Operation known = this.condensed.operation(name(row));
		ObjectNode operation = this.root.objectNode();
		operation.put("description", row.get("meaning") + fields(row));
		ArrayNode parameters = operation.putArray("parameters");
		PATH_VARIABLE.matcher(row.get("path"))
			.results()
			.forEach((variable) -> parameter(parameters, variable.group(1), "path", known).put("required", true));
		Matcher body = BODY.matcher(row.get("request"));
		if (body.find()) {
			operation.putObject("requestBody").put("required", true).set("content", content(body.group(1), false));
		}
		else {
			known.inputs()
				.keySet()
				.stream()
				.filter((input) -> !row.get("path").contains("{" + input + "}"))
				.forEach((input) -> parameter(parameters, input, "query", known));
		}
		ObjectNode responses = operation.putObject("responses");
		answer(responses, row);
		known.errors().forEach((status) -> error(responses, status));
		return operation;
	}

	private static String name(Table.Row row) {
		return row.get("method") + " " + row.get("path");
	}

	private static ObjectNode parameter(ArrayNode parameters, String name, String place,
			CondensedDocument.Operation known) {
		ObjectNode parameter = parameters.addObject().put("name", name).put("in", place);
		CondensedDocument.Type type = known.inputs().get(name);
		ObjectNode schema = parameter.putObject("schema");
		schema.put("type", (type != null) ? type.name() : "string");
		if (type != null && type.format() != null) {
			schema.put("format", type.format());
		}
		return parameter;
	}

	private ObjectNode content(String schema, boolean list) {
		ObjectNode content = this.root.objectNode();
		ObjectNode type = content.putObject("application/json").putObject("schema");
		(list ? type.put("type", "array").putObject("items") : type).put("$ref", "#/components/schemas/" + schema);
		return content;
	}

	private void answer(ObjectNode responses, Table.Row row) {
		Matcher answer = ANSWER.matcher(row.get("response"));
		if (!answer.matches()) {
			throw new IllegalStateException("No answer in " + row);
		}
		ObjectNode response = responses.putObject(answer.group(1)).put("description", "Success");
		if (answer.group(3) != null && !row.get("response").contains("(was")) {
			response.set("content", content(answer.group(3), !answer.group(2).isEmpty()));
		}
	}

	private void error(ObjectNode responses, String status) {
		if (!responses.has(status)) {
			responses.putObject(status).put("description", "Error").set("content", content("ErrorResponse", false));
		}
	}

	private void update(ObjectNode operation, Table.Row row, boolean removals) {
		CondensedDocument.Operation known = this.condensed.operation(name(row));
		ObjectNode responses = operation.withObject("responses");
		known.errors().forEach((status) -> error(responses, status));
		Matcher query = ADDED_QUERY.matcher(row.get("request"));
		if (query.matches()) {
			for (String parameter : query.group(1).split(", ")) {
				parameter(operation.withArray("parameters"), parameter, "query", known);
			}
		}
		if (!row.get("response").isEmpty()) {
			if (removals) {
				responses.remove("200");
			}
			answer(responses, row);
		}
		String fields = fields(row);
		if (!fields.isEmpty()) {
			operation.put("description", operation.path("description").asString("") + fields);
		}
	}

	// creates tables of filter and sort fields, like those in the vendor's descriptions
	private static String fields(Table.Row row) {
		Matcher filters = FILTERS.matcher(row.get("request"));
		if (filters.find()) {
			return FieldTables.text(FieldTables.names(filters.group(1)), filters.group(2),
					FieldTables.names(filters.group(3)));
		}
		Matcher idps = IDP_FIELDS.matcher(row.get("meaning"));
		return idps.find() ? FieldTables.text(FieldTables.names(idps.group(1).replace(" eq", "")), "eq",
				FieldTables.names(idps.group(2))) : "";
	}

	private void addFilters(Table.Row row) {
		Matcher filter = LIST_FILTERS.matcher(row.get("schema"));
		if (filter.matches()) {
			ObjectNode operation = (ObjectNode) this.root.get("paths").get("/v4/" + filter.group(1)).get("get");
			String description = operation.get("description").asString();
			if (filter.group(2) != null) {
				operation.put("description", FieldTables.withFilters(description, FieldTables.names(filter.group(2)),
						"eq, " + row.get("field")));
			}
			else {
				Collection<String> names = FieldTables.names(row.get("field"));
				operation.put("description",
						FieldTables.withSorts(FieldTables.withFilters(description, names, PRESUMED_OPERATOR), names));
			}
		}
	}

	private void removeOldToken() {
		this.root.get("paths")
			.forEach((path) -> path.forEach((operation) -> operation.withArray("parameters")
				.removeIf((parameter) -> OLD_TOKEN.equals(parameter.path("name").asString("")))));
	}

}
