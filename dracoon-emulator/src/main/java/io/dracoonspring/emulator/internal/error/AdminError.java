// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.error;

/**
 * Lists the errors in the administration of the system, in addition to {@link ErrorCode}.
 */
public enum AdminError implements DocumentedError {

	URI_INVALID(-80032, 400, "URI is invalid"),

	URL_INVALID(-80010, 400, "URL is invalid"),

	PROTOCOL_INVALID(-80012, 400, "Protocol is not allowed"),

	HOST_INVALID(-80014, 400, "Host is invalid"),

	OPERATION_ID_INVALID(-80026, 400, "Operation id is invalid"),

	OPERATION_STATUS_INVALID(-80027, 400, "Operation status is invalid"),

	PORT_INVALID(-80033, 400, "Port is invalid"),

	PASSWORD_TYPE_UNKNOWN(-80036, 400, "Password type is unknown"),

	WEBHOOK_EVENT_TYPE_INVALID(-80060, 400, "Event type is invalid"),

	SETTING_INVALID(-90001, 400, "Configuration is invalid"),

	CRYPTO_DISABLED(-90020, 400, "Client-side encryption is not enabled"),

	CRYPTO_CANNOT_BE_DISABLED(-90010, 400, "Client-side encryption cannot be disabled"),

	S3_CONFIG_EXISTS(-90025, 400, "S3 configuration exists already"),

	S3_CONFIG_MISSING(-90026, 404, "S3 configuration not found"),

	S3_TAG_EXISTS(-90028, 409, "S3 tag exists already"),

	S3_TAG_NOT_FOUND(-90029, 404, "S3 tag not found"),

	S3_TAG_LIMIT(-90031, 400, "Mandatory S3 tag limit reached"),

	OPENID_NAME_TAKEN(-90036, 409, "OpenID Connect configuration name exists already"),

	OPENID_ISSUER_TAKEN(-90037, 409, "OpenID Connect issuer exists already"),

	OPENID_IN_USE(-90038, 409, "OpenID Connect configuration is in use"),

	OPENID_FLOW_INVALID(-90049, 400, "OpenID Connect flow is invalid"),

	OPENID_SOURCE_INVALID(-90074, 400, "OpenID Connect user info source is invalid"),

	PKCE_METHOD_INVALID(-90086, 400, "PKCE code challenge method is invalid"),

	AD_CONFIG_INVALID(-90055, 400, "Active Directory configuration is invalid"),

	AD_ALIAS_TAKEN(-90056, 409, "Active Directory alias exists already"),

	AD_IN_USE(-90058, 409, "Active Directory configuration is in use"),

	AD_LOGIN_FAILED(-90051, 401, "Login to Active Directory failed"),

	AD_CONNECTION_FAILED(-90052, 404, "Connection to Active Directory failed"),

	RADIUS_CONNECTION_FAILED(-90070, 502, "Connection to RADIUS server failed"),

	RADIUS_NOT_FOUND(-90072, 404, "RADIUS configuration not found"),

	RADIUS_EXISTS(-90073, 409, "RADIUS configuration exists already"),

	OAUTH_CLIENT_EXISTS(-90081, 409, "OAuth client exists already"),

	OAUTH_GRANT_INVALID(-90083, 400, "Grant type is invalid"),

	OAUTH_VALIDITY_INVALID(-90085, 400, "Token validity is invalid"),

	OAUTH_CLIENT_NAME_TAKEN(-90087, 400, "OAuth client name exists already"),

	OAUTH_CLIENT_READ_ONLY(-90088, 403, "Standard OAuth client is read-only"),

	OAUTH_REFRESH_ALONE(-90091, 400, "Grant type refresh_token needs another grant type"),

	S3_TAGS_DISABLED(-90032, 412, "S3 tags are disabled"),

	NEGATIVE(-80003, 400, "Value must be zero or a positive number"),

	FEATURE_NOT_BOOKED(-89000, 402, "Feature is not part of the booked package"),

	LICENCE_EXHAUSTED(-90100, 402, "License does not allow further provisioning"),

	CONTRACT_NOT_CHANGEABLE(-90111, 400, "Customer contract type cannot be changed"),

	CUSTOMER_NOT_FOUND(-90103, 404, "Customer not found"),

	QUOTA_TOO_SMALL(-90510, 400, "Quota must be at least 1 MB"),

	WEBHOOK_NOT_FOUND(-91000, 404, "Webhook not found"),

	WEBHOOK_LIMIT(-91001, 403, "Too many webhooks");

	private final Details details;

	AdminError(int code, int status, String message) {
		this.details = new Details(code, status, message);
	}

	@Override
	public Details details() {
		return this.details;
	}

}
