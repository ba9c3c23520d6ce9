// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.util.ArrayDeque;
import java.util.Deque;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates JSON from the schemas of the document. Some styles violate the schemas, as a
 * server could.
 */
final class SchemaSamples {

	private final OpenApiDocument document;

	private final JsonNodeFactory nodes = JsonNodeFactory.instance;

	SchemaSamples(OpenApiDocument document) {
		this.document = document;
	}

	/** Returns a value of a schema. */
	JsonNode of(JsonNode schema, Style style) {
		return of(schema, style, new ArrayDeque<>());
	}

	private JsonNode of(JsonNode schema, Style style, Deque<JsonNode> path) {
		JsonNode resolved = this.document.resolve(schema);
		if (resolved.path("allOf").size() == 1 && !resolved.has("properties")) {
			resolved = this.document.resolve(resolved.path("allOf").get(0));
		}
		String type = resolved.path("type").asString("object");
		if ("array".equals(type)) {
			return this.nodes.arrayNode().add(of(resolved.get("items"), style, path));
		}
		if ("object".equals(type)) {
			return object(resolved, style, path);
		}
		if (resolved.has("enum")) {
			boolean novel = style == Style.NOVEL;
			return (novel && "string".equals(type)) ? this.nodes.stringNode("of a later version")
					: resolved.get("enum").get(0);
		}
		return switch (type) {
			case "integer" -> this.nodes.numberNode(Math.max(1, resolved.path("minimum").asInt(1)));
			case "boolean" -> this.nodes.booleanNode(true);
			case "string" -> this.nodes
				.stringNode("date-time".equals(resolved.path("format").asString("")) ? "2026-11-25T10:00:00Z" : "text");
			default -> throw new IllegalArgumentException("no sample for " + type);
		};
	}

	private ObjectNode object(JsonNode schema, Style style, Deque<JsonNode> path) {
		ObjectNode object = this.nodes.objectNode();
		if (path.contains(schema)) {
			return object;
		}
		path.push(schema);
		this.document.properties(schema).forEach((name, definition) -> {
			switch (style) {
				case MAXIMAL, NOVEL -> object.set(name, of(definition, style, path));
				case MINIMAL -> {
					if (this.document.isRequired(schema, name)) {
						object.set(name, of(definition, style, path));
					}
				}
				case NULLS -> object.putNull(name);
				case EMPTY -> {
				}
			}
		});
		path.pop();
		if (style == Style.NOVEL) {
			object.putObject("fieldOfALaterVersion").put("a", 1);
		}
		return object;
	}

	/**
	 * The properties and values in a sample.
	 */
	enum Style {

		/** All properties. */
		MAXIMAL,

		/** The required properties. */
		MINIMAL,

		/** All properties, with {@code null} as their value. */
		NULLS,

		/** No property, not even a required one. */
		EMPTY,

		/**
		 * All documented properties, additional unknown properties, and unknown values of
		 * enums of strings.
		 */
		NOVEL

	}

}
