// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.springframework.http.MediaType;
import org.springframework.web.service.annotation.HttpExchange;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.apidocument.ApiDocument;
import io.dracoonspring.apidocument.Edition;

/**
 * Reads the API document of the vendor. Tests compare the interfaces and records of the
 * client with this document.
 */
final class OpenApiDocument {

	private final Path directory;

	private final JsonNode root;

	private final Map<String, String> paths = new TreeMap<>();

	private OpenApiDocument(Path directory, JsonNode root) {
		this.directory = directory;
		this.root = root;
		root.get("paths").propertyNames().forEach((path) -> this.paths.put(camelCase(path), path));
	}

	/**
	 * Returns the document with the operations and fields of all editions of the server.
	 */
	static OpenApiDocument load() {
		return load(Edition.EITHER);
	}

	static OpenApiDocument load(Edition edition) {
		ApiDocument document = ApiDocument.find(edition).orElse(null);
		if (document == null) {
			return Assumptions.abort("There is no API document beside the project");
		}
		return new OpenApiDocument(document.directory(), document.root());
	}

	/** Returns the directory of the notes about other clients. */
	Path directory() {
		return this.directory;
	}

	/** Finds an operation by verb and path. The path has its variables in camel case. */
	Optional<JsonNode> operation(String verb, String path) {
		return Optional.ofNullable(this.paths.get(path))
			.map((original) -> this.root.get("paths").get(original).get(verb.toLowerCase()));
	}

	/**
	 * Finds the operation of a method. Returns an empty value if the path is outside of
	 * {@code /api}, or if the document does not contain the operation.
	 */
	Optional<JsonNode> operation(Method method) {
		HttpExchange exchange = ApiMethods.exchange(method);
		return exchange.url().startsWith("/api/")
				? operation(exchange.method(), exchange.url().substring("/api".length())) : Optional.empty();
	}

	String text() {
		return this.root.toString();
	}

	/**
	 * Returns the operations, each as its verb and its path. The variables of the path
	 * are in camel case, as in the interfaces.
	 * @param deprecatedToo whether to include deprecated operations
	 */
	Set<String> operations(boolean deprecatedToo) {
		Set<String> operations = new LinkedHashSet<>();
		this.paths.forEach((path, original) -> this.root.get("paths").get(original).forEachEntry((verb, operation) -> {
			if (deprecatedToo || !operation.path("deprecated").asBoolean(false)) {
				operations.add(verb.toUpperCase(Locale.ROOT) + " /api" + path);
			}
		}));
		return operations;
	}

	Map<String, JsonNode> queryParameters(JsonNode operation) {
		return parameters(operation, "query");
	}

	Map<String, JsonNode> parameters(JsonNode operation, String place) {
		Map<String, JsonNode> parameters = new LinkedHashMap<>();
		for (JsonNode parameter : operation.path("parameters")) {
			JsonNode resolved = resolve(parameter);
			if (place.equals(resolved.path("in").asString())) {
				parameters.put(resolved.get("name").asString(), resolved);
			}
		}
		return parameters;
	}

	Optional<JsonNode> body(JsonNode operation) {
		return json(resolve(operation.path("requestBody")).path("content"));
	}

	/** Returns the names of the parts of a multipart body. */
	Set<String> bodyParts(JsonNode operation) {
		JsonNode schema = resolve(operation.path("requestBody")).path("content")
			.path(MediaType.MULTIPART_FORM_DATA_VALUE)
			.path("schema");
		return new TreeSet<>(schema.path("properties").propertyNames());
	}

	/** Returns the schema of the first successful response with a JSON body. */
	Optional<JsonNode> jsonAnswer(JsonNode operation) {
		return Stream.of("200", "201", "202")
			.map((status) -> resolve(operation.path("responses").path(status)).path("content"))
			.map((content) -> content.path(MediaType.APPLICATION_JSON_VALUE).get("schema"))
			.filter(Objects::nonNull)
			.findFirst();
	}

	/** Returns the schema of the first successful response with a body. */
	Optional<JsonNode> answer(JsonNode operation) {
		return Stream.of("200", "201", "202")
			.flatMap((status) -> json(resolve(operation.path("responses").path(status)).path("content")).stream())
			.findFirst();
	}

	Optional<JsonNode> schema(String name) {
		return Optional.ofNullable(this.root.get("components").get("schemas").get(name));
	}

	/**
	 * Returns the properties of a schema and of the schemas in its {@code allOf}.
	 */
	Map<String, JsonNode> properties(JsonNode schema) {
		Map<String, JsonNode> properties = new LinkedHashMap<>();
		for (JsonNode part : schema.path("allOf")) {
			properties.putAll(properties(resolve(part)));
		}
		schema.path("properties").properties().forEach((entry) -> properties.put(entry.getKey(), entry.getValue()));
		return properties;
	}

	boolean isRequired(JsonNode schema, String property) {
		for (JsonNode part : schema.path("allOf")) {
			if (isRequired(resolve(part), property)) {
				return true;
			}
		}
		return schema.path("required").valueStream().anyMatch((name) -> property.equals(name.asString()));
	}

	JsonNode resolve(JsonNode node) {
		String reference = node.path("$ref").asString("");
		return reference.isEmpty() ? node : this.root.at(reference.substring(1));
	}

	static boolean isDeprecated(JsonNode node) {
		String description = node.path("description").asString("");
		return node.path("deprecated").asBoolean(false) || description.contains("Deprecated since")
				|| description.startsWith("DEPRECATED,");
	}

	/**
	 * Returns the name of the schema that a node refers to, directly or as the only
	 * element of {@code allOf}.
	 */
	static Optional<String> reference(JsonNode schema) {
		String reference = schema.path("$ref").asString("");
		if (reference.isEmpty() && schema.path("allOf").size() == 1) {
			reference = schema.path("allOf").get(0).path("$ref").asString("");
		}
		return reference.isEmpty() ? Optional.empty()
				: Optional.of(reference.substring(reference.lastIndexOf('/') + 1));
	}

	private static Optional<JsonNode> json(JsonNode content) {
		return content.properties().stream().map((entry) -> entry.getValue().path("schema")).findFirst();
	}

	private static String camelCase(String path) {
		StringBuilder result = new StringBuilder();
		boolean variable = false;
		for (int i = 0; i < path.length(); i++) {
			char c = path.charAt(i);
			variable = (c == '{') || (variable && c != '}');
			if (variable && c == '_') {
				i++;
				result.append(Character.toUpperCase(path.charAt(i)));
			}
			else {
				result.append(c);
			}
		}
		return result.toString();
	}

}
