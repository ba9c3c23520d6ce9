// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.system.DocumentFields.Field;

/** Lists the fields in the configurations of directories and identity providers. */
final class LoginSourceFields {

	private static final int MAX_PORT = 65_535;

	private static final Set<Object> FLOWS = Set.of("authorization_code", "hybrid");

	private static final Set<Object> SOURCES = Set.of("user_info_endpoint", "id_token");

	private static final Set<Object> PKCE_METHODS = Set.of("plain", "S256");

	static final DocumentFields ACTIVE_DIRECTORY = new DocumentFields(List.of(Field.required("alias", String.class),
			Field.required("serverIp", String.class), Field.required("serverPort", Number.class),
			Field.required("serverAdminName", String.class), Field.secret("serverAdminPassword"),
			Field.required("ldapUsersDomain", String.class), Field.required("userFilter", String.class),
			Field.flag("userImport", false), Field.text("adExportGroup", ""), Field.flag("useLdaps", false),
			Field.optional("sslFingerPrint", String.class), Field.optional("sdsImportGroup", Number.class),
			// accept this field, which has no effect since 4.10, because responses still
			// contain it
			Field.flag("createHomeFolder", false)), LoginSourceFields::checkDirectory);

	static final DocumentFields OPENID = new DocumentFields(List.of(Field.required("name", String.class),
			Field.required("issuer", String.class), Field.required("authorizationEndPointUrl", String.class),
			Field.required("tokenEndPointUrl", String.class), Field.required("userInfoEndPointUrl", String.class),
			Field.required("jwksEndPointUrl", String.class), Field.required("clientId", String.class),
			Field.required("clientSecret", String.class), Field.required("redirectUris", List.class),
			Field.required("scopes", List.class), Field.required("mappingClaim", String.class),
			Field.optional("fallbackMappingClaim", String.class), Field.text("flow", "authorization_code"),
			Field.flag("pkceEnabled", false), Field.optional("pkceChallengeMethod", String.class),
			Field.flag("userImportEnabled", false), Field.optional("userImportGroup", Number.class),
			Field.flag("userUpdateEnabled", false), Field.optional("userManagementUrl", String.class),
			Field.text("userInfoSource", "user_info_endpoint"), Field.cloudFlag("isEnabled", true),
			Field.cloudFlag("useAuthProxyEnabled", false)), LoginSourceFields::checkProvider);

	private LoginSourceFields() {
	}

	private static void checkDirectory(Map<String, Object> directory) {
		boolean secure = Boolean.TRUE.equals(directory.get("useLdaps"));
		Object port = directory.get("serverPort");
		if ((secure && directory.get("sslFingerPrint") == null)
				|| !(port instanceof Number number && number.intValue() > 0 && number.intValue() <= MAX_PORT)) {
			throw AdminError.AD_CONFIG_INVALID.exception("'serverPort' or 'sslFingerPrint' is not valid");
		}
	}

	private static void checkProvider(Map<String, Object> provider) {
		if (!FLOWS.contains(provider.get("flow"))) {
			throw AdminError.OPENID_FLOW_INVALID.exception();
		}
		if (!SOURCES.contains(provider.get("userInfoSource"))) {
			throw AdminError.OPENID_SOURCE_INVALID.exception();
		}
		Object method = provider.get("pkceChallengeMethod");
		if (method != null && !PKCE_METHODS.contains(method)) {
			throw AdminError.PKCE_METHOD_INVALID.exception();
		}
	}

}
