// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.openapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.dracoonspring.apidocument.ApiDocument;
import io.dracoonspring.apidocument.Edition;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks answers against the API document. The document must list the status for the
 * operation, and the body must follow the schema. If the document is missing, this class
 * checks nothing. With {@code DRACOON_OPENAPI_REQUIRED=true} in the environment, it
 * throws an exception instead.
 */
public final class DocumentedAnswers {

	private static final String BASE = "/api";

	/** The downloads, whose bodies the document does not describe. */
	private static final Pattern CONTENT = Pattern
		.compile(BASE + "/v4/(downloads/.*|nodes/zip/download|public/shares/downloads/[^/]+/.*)");

	/** The statuses that any operation may return without documentation. */
	private static final Set<Integer> ANYWHERE = Set.of(413, 416, 429, 500, 502, 503, 504, 507, 901);

	/**
	 * The answers that the document omits by mistake, with the reason why it should list
	 * them.
	 */
	private static final Map<String, String> UNDOCUMENTED = Map.of("GET /api/v4/settings/keypair 404",
			"-70020 is in the list of errors, and the server has to report a missing key pair");

	/** The fields that only servers newer than 4.42.3 return. */
	private static final Set<String> NEWER = Set.of("isVirusProtectionEnabled", "virusProtectionInfo");

	private static final Map<Edition, Optional<DocumentedAnswers>> INSTANCES = new ConcurrentHashMap<>();

	private final OpenApiInteractionValidator validator;

	private final DeprecatedFields deprecated;

	private final Set<Integer> codes;

	private final Set<String> unknown;

	private DocumentedAnswers(Edition edition, ObjectNode document) {
		this.deprecated = new DeprecatedFields(document);
		this.codes = errorCodes(document);
		this.unknown = (edition == Edition.SERVER) ? NEWER : Set.of();
		this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(withDescribedErrors(document))
			.withLevelResolver(LevelResolver.create()
				// do not check operations outside of the document
				.withLevel("validation.request.path.missing", ValidationReport.Level.IGNORE)
				.withLevel("validation.request.operation.notAllowed", ValidationReport.Level.IGNORE)
				.build())
			.build();
	}

	private static Optional<DocumentedAnswers> of(Edition edition) {
		return INSTANCES.computeIfAbsent(edition,
				(key) -> ApiDocument.find(key).map((document) -> new DocumentedAnswers(key, document.root())));
	}

	private static String withDescribedErrors(JsonNode root) {
		root.get("paths")
			.values()
			.stream()
			.flatMap((path) -> path.values().stream())
			.flatMap((operation) -> operation.path("responses").properties().stream())
			.filter((response) -> response.getKey().compareTo("400") >= 0)
			.forEach((response) -> describeError((ObjectNode) response.getValue()));
		return root.toString();
	}

	// Sets one schema for errors, which are JSON even where the operation returns
	// content. For some errors, the document requires that exactly one of two schemas
	// matches. PasswordPolicyViolationResponse has all properties of ErrorResponse, so
	// that an answer would match both schemas.
	private static void describeError(ObjectNode response) {
		boolean violations = response.toString().contains("PasswordPolicyViolationResponse");
		String schema = violations ? "PasswordPolicyViolationResponse" : "ErrorResponse";
		response.putObject("content")
			.putObject("application/json")
			.putObject("schema")
			.put("$ref", "#/components/schemas/" + schema);
	}

	/**
	 * Checks an answer of the API.
	 * @param edition the edition of the server that answered
	 * @param method the HTTP method of the request
	 * @param path the path of the request
	 * @param status the HTTP status
	 * @param contentType the media type of the body, {@code null} if the answer does not
	 * state it
	 */
	public static void check(Edition edition, String method, String path, int status, @Nullable String contentType,
			byte[] body) {
		if (path.startsWith(BASE + "/v4/")) {
			of(edition).ifPresent((answers) -> assertThat(answers.problems(method, path, status, contentType, body))
				.as(() -> method + " " + path + " -> " + status + " " + new String(body, StandardCharsets.UTF_8))
				.isEmpty());
		}
	}

	// removes the field errorInfos, in which newer servers report conflicts, because the
	// schema lacks this field
	private static JsonNode withoutErrorInfos(byte[] body) {
		JsonNode json = JsonMapper.shared().readTree(body);
		if (json instanceof ObjectNode object) {
			object.remove("errorInfos");
		}
		return json;
	}

	private JsonNode withoutUnknown(byte[] body) {
		JsonNode json = JsonMapper.shared().readTree(body);
		for (String name : this.unknown) {
			json.findParents(name).forEach((parent) -> ((ObjectNode) parent).remove(name));
		}
		return json;
	}

	/**
	 * Returns the error codes of operations that are not deprecated, empty without a
	 * document.
	 */
	public static Set<Integer> errorCodes() {
		return of(Edition.SERVER).map((answers) -> answers.codes).orElse(Set.of());
	}

	private static Set<Integer> errorCodes(JsonNode document) {
		return document.get("paths")
			.values()
			.stream()
			.flatMap((path) -> path.values().stream())
			.filter((operation) -> !operation.path("deprecated").asBoolean())
			.flatMap((operation) -> operation.path("responses").values().stream())
			.flatMap((response) -> response.path("content").values().stream())
			.flatMap((content) -> content.path("examples").properties().stream())
			.map((example) -> example.getValue().path("value").path("errorCode"))
			.filter((code) -> code.isInt() && code.asInt() < -1)
			.map(JsonNode::asInt)
			.collect(Collectors.toUnmodifiableSet());
	}

	private List<String> problems(String method, String path, int status, @Nullable String contentType, byte[] body) {
		boolean error = status >= HttpStatus.BAD_REQUEST.value();
		if (ANYWHERE.contains(status) || UNDOCUMENTED.containsKey(method + " " + path + " " + status)) {
			return isEnvelope(status, body) ? List.of() : List.of("no error envelope with the status of the answer");
		}
		if (!error && contentType != null && contentType.contains("json") && !CONTENT.matcher(path).matches()) {
			List<String> missing = this.deprecated.missing(method, path.substring(BASE.length()), status, body);
			if (!missing.isEmpty()) {
				return List.of("lacks deprecated fields that servers still return: " + missing);
			}
		}
		SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
		if (contentType != null) {
			response.withContentType(contentType);
		}
		if (error && body.length > 0) {
			response.withBody(JsonMapper.shared().writeValueAsBytes(withoutErrorInfos(body)));
		}
		else if (body.length > 0 && !CONTENT.matcher(path).matches()) {
			boolean json = contentType != null && contentType.contains("json");
			response.withBody(json ? JsonMapper.shared().writeValueAsBytes(withoutUnknown(body)) : body);
		}
		return this.validator
			.validateResponse(path.substring(BASE.length()), Request.Method.valueOf(method), response.build())
			.getMessages()
			.stream()
			.filter((message) -> message.getLevel() == ValidationReport.Level.ERROR)
			// answers to HEAD have no body
			.filter((
					message) -> !("HEAD".equals(method) && message.getKey().equals("validation.response.body.missing")))
			.map((message) -> message.getKey() + ": " + message.getMessage())
			.toList();
	}

	private static boolean isEnvelope(int status, byte[] body) {
		if (body.length == 0) {
			return true;
		}
		JsonNode json = JsonMapper.shared().readTree(body);
		return json.path("code").asInt() == status && json.path("message").isString();
	}

}
