// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.answer;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;

/** Compares answers with the types of the client and with the API documents. */
public final class Comparison {

	private static final Set<String> ERROR_FIELDS = Set.of("code", "message", "debugInfo", "errorCode", "errorInfos",
			"violatedPasswordPolicies");

	/** Fields whose values are names, which the report must not contain. */
	private static final Set<String> NAMES = Set.of("name", "userName", "firstName", "lastName", "email", "login",
			"displayName", "title", "phone", "fileName", "creatorName", "creatorUsername", "nodeName");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Operations operations;

	private final Documents documents;

	private final Redaction redaction;

	/**
	 * Creates a comparison.
	 * @param operations the operations of the client
	 * @param documents the facts of the documents
	 * @param redaction the filter for texts of the server in a difference
	 */
	public Comparison(Operations operations, Documents documents, Redaction redaction) {
		this.operations = operations;
		this.documents = documents;
		this.redaction = redaction;
	}

	/**
	 * Compares an answer.
	 * @param answer the answer
	 * @param edition the API document that the answer must match
	 * @return the differences, none for transient errors
	 */
	public List<Difference> compare(Answer answer, Edition edition) {
		if (answer.isTransient()) {
			return List.of();
		}
		return answer.isError() ? error(answer) : success(answer, edition);
	}

	private List<Difference> success(Answer answer, Edition edition) {
		List<Difference> differences = new ArrayList<>();
		Set<Integer> expected = this.documents.statuses(answer.operation(), edition);
		if (!expected.isEmpty() && !expected.contains(answer.status())) {
			differences.add(new Difference(Kind.STATUS, answer.operation(), "",
					"expected " + text(expected) + ", found " + answer.status()));
		}
		Method method = this.operations.method(answer.operation());
		byte[] body = answer.body();
		if (method == null || body == null || body.length == 0 || !isJson(answer)) {
			return differences;
		}
		try {
			JsonNode json = JSON.readTree(body);
			rememberNames(json);
			differences
				.addAll(new ShapeComparison(answer.operation(), this.documents, this.redaction).compare(json, method));
		}
		catch (JacksonException ex) {
			differences.add(new Difference(Kind.TYPE, answer.operation(), "", "expected JSON, found another text"));
		}
		return differences;
	}

	private static String text(Set<Integer> statuses) {
		return String.join(" or ", new TreeSet<>(statuses).stream().map(String::valueOf).toList());
	}

	private static boolean isJson(Answer answer) {
		return answer.type() == null || answer.type().getSubtype().contains("json");
	}

	private void rememberNames(JsonNode value) {
		value.properties().forEach((property) -> {
			if (NAMES.contains(property.getKey()) && property.getValue().isString()) {
				this.redaction.see(property.getValue().asString());
			}
		});
		value.forEach(this::rememberNames);
	}

	private List<Difference> error(Answer answer) {
		byte[] body = answer.body();
		if (body == null || body.length == 0) {
			// answers to HEAD have no body
			return answer.operation().startsWith("HEAD ") ? List.of() : List
				.of(new Difference(Kind.MISSING, answer.operation(), "error", "expected JSON, found nothing"));
		}
		JsonNode json;
		try {
			json = JSON.readTree(body);
		}
		catch (JacksonException ex) {
			return List.of(new Difference(Kind.TYPE, answer.operation(), "error", "expected JSON, found another text"));
		}
		List<Difference> differences = new ArrayList<>();
		integer(differences, answer, json, "code", true);
		if (json.path("code").isIntegralNumber() && json.path("code").asInt() != answer.status()) {
			differences.add(new Difference(Kind.VALUE, answer.operation(), "error.code",
					"expected " + answer.status() + ", found " + json.path("code").asInt()));
		}
		if (!json.path("message").isString()) {
			differences.add(new Difference(json.has("message") ? Kind.TYPE : Kind.MISSING, answer.operation(),
					"error.message", "expected string, found " + ShapeComparison.kind(json.path("message"))));
		}
		integer(differences, answer, json, "errorCode", false);
		int code = json.path("errorCode").asInt(0);
		if (code != 0 && DracoonErrorCode.of(code) == DracoonErrorCode.UNKNOWN) {
			differences
				.add(new Difference(Kind.CODE, answer.operation(), "error.errorCode", "found the unknown " + code));
		}
		json.propertyNames()
			.stream()
			.filter((name) -> !ERROR_FIELDS.contains(name))
			.forEach((name) -> differences.add(new Difference(Kind.UNKNOWN, answer.operation(),
					"error." + this.redaction.show(name), "found " + ShapeComparison.kind(json.get(name)))));
		return differences;
	}

	private static void integer(List<Difference> differences, Answer answer, JsonNode json, String field,
			boolean required) {
		JsonNode value = json.path(field);
		if (value.isMissingNode() ? required : !value.isIntegralNumber() && !value.isNull()) {
			differences.add(new Difference(value.isMissingNode() ? Kind.MISSING : Kind.TYPE, answer.operation(),
					"error." + field, "expected integer, found " + ShapeComparison.kind(value)));
		}
	}

}
