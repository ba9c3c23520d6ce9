// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.ConflictNode;

/**
 * Reads the JSON objects that describe errors of the API. Every value in such an object
 * may be missing or have another type than documented.
 */
public final class ErrorEnvelopes {

	private final JsonMapper jsonMapper;

	/**
	 * Creates a reader.
	 * @param jsonMapper the private JSON mapper
	 */
	public ErrorEnvelopes(JsonMapper jsonMapper) {
		this.jsonMapper = jsonMapper;
	}

	/**
	 * Reads the JSON object that describes an error.
	 * @param status the HTTP status
	 * @param body the body of the answer
	 * @return the error, or {@code null} if the body is no JSON object
	 */
	public @Nullable ApiError read(int status, byte[] body) {
		if (firstCharacter(body) != '{') {
			return null;
		}
		JsonNode envelope;
		try {
			envelope = this.jsonMapper.readTree(body);
		}
		catch (JacksonException ex) {
			// ignore malformed JSON, because the status is sufficient
			return null;
		}
		int number = integer(envelope, "errorCode");
		String message = text(envelope, "message");
		return new ApiError(status, (number != 0) ? number : null,
				(message != null) ? message : text(envelope, "error"), text(envelope, "debugInfo"),
				conflictNodes(envelope.path("errorInfos").path("conflictNodes")), null, null,
				names(envelope.path("violatedPasswordPolicies")));
	}

	/**
	 * Describes an error whose body is no JSON object of the API.
	 * @param status the HTTP status
	 * @param body the body of the answer
	 * @return the error
	 */
	static ApiError fromForeign(int status, byte[] body) {
		String remark = (firstCharacter(body) == '<')
				? "an HTML or XML page that is not from DRACOON; is 'dracoon.base-url' right, is a proxy in between?"
				: null;
		return ApiError.of(status, null).withServerMessage(remark);
	}

	private static List<ConflictNode> conflictNodes(JsonNode nodes) {
		List<ConflictNode> result = new ArrayList<>();
		for (JsonNode node : nodes) {
			JsonNode id = node.path("nodeId");
			int number = integer(node, "errorCode");
			result.add(new ConflictNode(id.canConvertToLong() ? id.longValue() : null, text(node, "name"),
					(number != 0) ? number : null, text(node, "errorMessage")));
		}
		return result;
	}

	private static List<String> names(JsonNode policies) {
		// read only the names of the policies, because other texts may quote the password
		List<String> result = new ArrayList<>();
		for (JsonNode policy : policies) {
			String name = text(policy, "name");
			if (name != null) {
				result.add(name);
			}
		}
		return result;
	}

	private static int integer(JsonNode node, String field) {
		JsonNode value = node.path(field);
		return (value.isNumber() && value.canConvertToInt()) ? value.intValue() : 0;
	}

	private static @Nullable String text(JsonNode node, String field) {
		JsonNode value = node.path(field);
		return (value.isString() && !value.stringValue().isBlank()) ? value.stringValue() : null;
	}

	private static char firstCharacter(byte[] body) {
		for (byte character : body) {
			// skip white space and the bytes of a byte order mark
			if (character > ' ') {
				return (char) character;
			}
		}
		return ' ';
	}

}
