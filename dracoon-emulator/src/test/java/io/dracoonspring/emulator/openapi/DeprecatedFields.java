// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds deprecated fields of the API document that answers of the emulator lack. Real
 * servers still return most deprecated fields, and older clients need them.
 */
final class DeprecatedFields {

	/**
	 * The fields that an answer may lack, by schema. Only some objects have these fields,
	 * or no server returns them any more.
	 */
	private static final Map<String, List<String>> OPTIONAL = Map.ofEntries(
			Map.entry("ActiveDirectoryConfig", List.of("homeFolderParent")),
			Map.entry("Customer", List.of("activationCode")),
			Map.entry("DownloadShare", List.of("classification", "recipients", "smsRecipients")),
			Map.entry("FirstAdminUser",
					List.of("authMethods", "gender", "language", "login", "needsToChangePassword",
							"needsToChangeUserName", "password", "title")),
			Map.entry("NewCustomerResponse", List.of("activationCode")),
			Map.entry("Node", List.of("children", "cntChildren")),
			Map.entry("ResetPasswordTokenValidateResponse", List.of("gender", "title")),
			Map.entry("S3Config", List.of("bucketName", "endpointUrl")),
			Map.entry("UpdateCustomerResponse", List.of("activationCode")),
			Map.entry("UploadShare", List.of("recipients", "smsRecipients")),
			Map.entry("UserAccount", List.of("gender", "lastLoginFailIp", "lastLoginSuccessIp", "title")),
			Map.entry("UserData", List.of("gender", "title")), Map.entry("UserInfo", List.of("title")),
			Map.entry("UserItem", List.of("gender", "hasManageableRooms", "title")));

	private final JsonNode schemas;

	private final List<Operation> operations;

	DeprecatedFields(JsonNode document) {
		this.schemas = document.at("/components/schemas");
		this.operations = document.get("paths").properties().stream().flatMap(DeprecatedFields::operations).toList();
	}

	private static Stream<Operation> operations(Map.Entry<String, JsonNode> path) {
		Pattern pattern = Pattern.compile(path.getKey().replaceAll("\\{[^}]*}", "[^/]+"));
		return path.getValue()
			.properties()
			.stream()
			.map((operation) -> new Operation(operation.getKey().toUpperCase(Locale.ROOT), pattern,
					operation.getValue().path("responses")));
	}

	/**
	 * Finds the deprecated fields that an answer lacks.
	 * @param method the HTTP method
	 * @param path the path without the leading {@code /api}
	 * @param status the status of the answer
	 * @return the missing fields, each in the form {@code schema.field}
	 */
	List<String> missing(String method, String path, int status, byte[] body) {
		List<String> missing = new ArrayList<>();
		this.operations.stream()
			.filter((operation) -> operation.method().equals(method) && operation.path().matcher(path).matches())
			.map((operation) -> operation.responses().at("/" + status + "/content/application~1json/schema"))
			.filter(JsonNode::isObject)
			.findFirst()
			.ifPresent((schema) -> compare(schema, JsonMapper.shared().readTree(body), missing));
		return missing.stream().distinct().toList();
	}

	private void compare(JsonNode schema, JsonNode value, List<String> missing) {
		String reference = schema.path("$ref").asString("");
		String name = reference.substring(reference.lastIndexOf('/') + 1);
		JsonNode resolved = reference.isEmpty() ? schema : this.schemas.path(name);
		if (value.isArray()) {
			value.forEach((element) -> compare(resolved.path("items"), element, missing));
		}
		else if (value.isObject()) {
			resolved.path("properties").properties().forEach((property) -> {
				JsonNode answered = value.path(property.getKey());
				if (!answered.isMissingNode()) {
					compare(property.getValue(), answered, missing);
				}
				else if (property.getValue().path("deprecated").asBoolean()
						&& !OPTIONAL.getOrDefault(name, List.of()).contains(property.getKey())) {
					missing.add(name + "." + property.getKey());
				}
			});
		}
	}

	/**
	 * The description of an operation in the document.
	 *
	 * @param method its HTTP method
	 * @param path the pattern of its path
	 */
	private record Operation(String method, Pattern path, JsonNode responses) {

	}

}
