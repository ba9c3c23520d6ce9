// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.apidocument;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes the schemas according to the table of fields. */
final class NewerSchemas {

	private static final Pattern NEW = Pattern.compile("(\\w+) \\((?:new|generated)\\)");

	private static final Pattern REFERENCE = Pattern.compile("^([A-Z]\\w+)");

	private static final Pattern ARRAY = Pattern.compile("^array of (?:enum )?(.+)$");

	private static final Pattern ENUM = Pattern.compile("\\(enum\\) (\\w+)\\.(\\w+)");

	private final ObjectNode schemas;

	NewerSchemas(ObjectNode schemas) {
		this.schemas = schemas;
	}

	/**
	 * Changes the schemas.
	 * @param rows the rows of the table
	 * @param removals whether to delete the fields that newer servers removed, and to
	 * replace the types that they changed
	 */
	void change(Iterable<Table.Row> rows, boolean removals) {
		for (Table.Row row : rows) {
			String schema = row.get("schema");
			Matcher created = NEW.matcher(schema);
			if (row.get("meaning").startsWith("REMOVED") || row.get("meaning").startsWith("NO LONGER USED")) {
				if (removals) {
					remove(schema, row.get("field"));
				}
			}
			else if (row.get("meaning").startsWith("CHANGED")) {
				if (removals) {
					property(existing(schema), row);
				}
			}
			else if (created.matches()) {
				property(createdIfMissing(created.group(1)), row);
			}
			else if (!schema.startsWith("(")) {
				property(existing(schema), row);
			}
		}
		// add the values of enumerations last, when all schemas exist
		rows.forEach(this::constants);
	}

	private void remove(String schema, String field) {
		if (!schema.startsWith("(") && !field.startsWith("(")) {
			ObjectNode owner = existing(schema);
			owner.withObject("properties").remove(field);
			owner.withArray("required").removeIf((name) -> field.equals(name.asString()));
			if (owner.withArray("required").isEmpty()) {
				owner.remove("required");
			}
		}
	}

	private ObjectNode existing(String name) {
		JsonNode schema = this.schemas.get(name);
		if (schema == null) {
			throw new IllegalStateException("There is no schema " + name);
		}
		return (ObjectNode) schema;
	}

	private ObjectNode createdIfMissing(String name) {
		JsonNode schema = this.schemas.get(name);
		return (schema != null) ? (ObjectNode) schema : this.schemas.putObject(name).put("type", "object");
	}

	private void property(ObjectNode schema, Table.Row row) {
		String field = row.get("field");
		if (field.startsWith("(")) {
			return;
		}
		schema.withObject("properties").set(field, type(row.get("type")));
		if (row.get("required").equals("required")) {
			schema.withArray("required").add(field);
		}
	}

	private void constants(Table.Row row) {
		Matcher matcher = ENUM.matcher(row.get("schema"));
		if (matcher.matches()) {
			this.schemas.properties()
				.stream()
				// include schemas whose names end with this name, because they are
				// variants of the same schema
				.filter((schema) -> schema.getKey().endsWith(matcher.group(1)))
				.map((schema) -> ((ObjectNode) schema.getValue()).withObject("properties"))
				.filter((properties) -> properties.has(matcher.group(2)))
				.forEach((properties) -> constants(properties, matcher.group(2), row.get("field")));
		}
	}

	private static void constants(ObjectNode properties, String field, String names) {
		ObjectNode type = properties.withObject(field);
		boolean array = "array".equals(type.path("type").asString(""));
		ArrayNode values = (array ? type.withObject("items") : type).put("type", "string").putArray("enum");
		FieldTables.names(names).forEach(values::add);
	}

	private ObjectNode type(String text) {
		ObjectNode type = this.schemas.objectNode();
		Matcher array = ARRAY.matcher(text);
		if (array.matches()) {
			return type.put("type", "array").set("items", type(array.group(1)));
		}
		Matcher reference = REFERENCE.matcher(text);
		if (reference.find()) {
			return type.put("$ref", "#/components/schemas/" + reference.group(1));
		}
		if (text.startsWith("int32") || text.startsWith("int64")) {
			return type.put("type", "integer").put("format", text.substring(0, "int32".length()));
		}
		if (text.startsWith("boolean")) {
			return type.put("type", "boolean");
		}
		type.put("type", "string");
		return text.startsWith("date-time") ? type.put("format", "date-time") : type;
	}

}
