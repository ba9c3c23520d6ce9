// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.error;

/**
 * The errors of those who administer the system, besides {@link ErrorCode}.
 */
public enum AdminError implements DocumentedError {

	/** A URI is not valid. */
	URI_INVALID(-80032, 400, "URI is invalid"),

	/** A URL is not valid. */
	URL_INVALID(-80010, 400, "URL is invalid"),

	/** The protocol is not allowed. */
	PROTOCOL_INVALID(-80012, 400, "Protocol is not allowed"),

	/** A host is not valid. */
	HOST_INVALID(-80014, 400, "Host is invalid"),

	/** An operation of the event log is not valid. */
	OPERATION_ID_INVALID(-80026, 400, "Operation id is invalid"),

	/** A status of the event log is not valid. */
	OPERATION_STATUS_INVALID(-80027, 400, "Operation status is invalid"),

	/** The port is not valid. */
	PORT_INVALID(-80033, 400, "Port is invalid"),

	/** There is no such kind of passwords. */
	PASSWORD_TYPE_UNKNOWN(-80036, 400, "Password type is unknown"),

	/** An event type of a webhook is not valid. */
	WEBHOOK_EVENT_TYPE_INVALID(-80060, 400, "Event type is invalid"),

	/** A setting is not valid. */
	SETTING_INVALID(-90001, 400, "Configuration is invalid"),

	/** Nothing is encrypted. */
	CRYPTO_DISABLED(-90020, 400, "Client-side encryption is not enabled"),

	/** Encryption cannot be switched off. */
	CRYPTO_CANNOT_BE_DISABLED(-90010, 400, "Client-side encryption cannot be disabled"),

	/** There is an S3 configuration already. */
	S3_CONFIG_EXISTS(-90025, 400, "S3 configuration exists already"),

	/** There is no S3 configuration. */
	S3_CONFIG_MISSING(-90026, 404, "S3 configuration not found"),

	/** There is such an S3 tag already. */
	S3_TAG_EXISTS(-90028, 409, "S3 tag exists already"),

	/** There is no such S3 tag. */
	S3_TAG_NOT_FOUND(-90029, 404, "S3 tag not found"),

	/** There are too many mandatory S3 tags. */
	S3_TAG_LIMIT(-90031, 400, "Mandatory S3 tag limit reached"),

	/** The name of an OpenID Connect configuration is taken. */
	OPENID_NAME_TAKEN(-90036, 409, "OpenID Connect configuration name exists already"),

	/** The issuer of an OpenID Connect configuration is taken. */
	OPENID_ISSUER_TAKEN(-90037, 409, "OpenID Connect issuer exists already"),

	/** An OpenID Connect configuration has users. */
	OPENID_IN_USE(-90038, 409, "OpenID Connect configuration is in use"),

	/** The flow of an identity provider is not valid. */
	OPENID_FLOW_INVALID(-90049, 400, "OpenID Connect flow is invalid"),

	/** The source of what is known about users is not valid. */
	OPENID_SOURCE_INVALID(-90074, 400, "OpenID Connect user info source is invalid"),

	/** The challenge method is not valid. */
	PKCE_METHOD_INVALID(-90086, 400, "PKCE code challenge method is invalid"),

	/** The configuration of a directory is not valid. */
	AD_CONFIG_INVALID(-90055, 400, "Active Directory configuration is invalid"),

	/** The alias of an Active Directory configuration is taken. */
	AD_ALIAS_TAKEN(-90056, 409, "Active Directory alias exists already"),

	/** An Active Directory configuration has users. */
	AD_IN_USE(-90058, 409, "Active Directory configuration is in use"),

	/** The login to an Active Directory failed. */
	AD_LOGIN_FAILED(-90051, 401, "Login to Active Directory failed"),

	/** An Active Directory cannot be reached. */
	AD_CONNECTION_FAILED(-90052, 404, "Connection to Active Directory failed"),

	/** A RADIUS server cannot be reached. */
	RADIUS_CONNECTION_FAILED(-90070, 502, "Connection to RADIUS server failed"),

	/** There is no RADIUS configuration. */
	RADIUS_NOT_FOUND(-90072, 404, "RADIUS configuration not found"),

	/** There is a RADIUS configuration already. */
	RADIUS_EXISTS(-90073, 409, "RADIUS configuration exists already"),

	/** The id of an OAuth client is taken. */
	OAUTH_CLIENT_EXISTS(-90081, 409, "OAuth client exists already"),

	/** A grant type is not valid. */
	OAUTH_GRANT_INVALID(-90083, 400, "Grant type is invalid"),

	/** The lifetime of tokens is not valid. */
	OAUTH_VALIDITY_INVALID(-90085, 400, "Token validity is invalid"),

	/** The name of an OAuth client is taken. */
	OAUTH_CLIENT_NAME_TAKEN(-90087, 400, "OAuth client name exists already"),

	/** Standard clients cannot be changed. */
	OAUTH_CLIENT_READ_ONLY(-90088, 403, "Standard OAuth client is read-only"),

	/** Refresh tokens need another grant. */
	OAUTH_REFRESH_ALONE(-90091, 400, "Grant type refresh_token needs another grant type"),

	/** S3 tags are switched off. */
	S3_TAGS_DISABLED(-90032, 412, "S3 tags are disabled"),

	/** A number is negative. */
	NEGATIVE(-80003, 400, "Value must be zero or a positive number"),

	/** The feature is not in the package that is booked. */
	FEATURE_NOT_BOOKED(-89000, 402, "Feature is not part of the booked package"),

	/** The licence allows no more. */
	LICENCE_EXHAUSTED(-90100, 402, "License does not allow further provisioning"),

	/** A contract cannot become another one. */
	CONTRACT_NOT_CHANGEABLE(-90111, 400, "Customer contract type cannot be changed"),

	/** There is no such customer. */
	CUSTOMER_NOT_FOUND(-90103, 404, "Customer not found"),

	/** A quota is too small. */
	QUOTA_TOO_SMALL(-90510, 400, "Quota must be at least 1 MB"),

	/** There is no such webhook. */
	WEBHOOK_NOT_FOUND(-91000, 404, "Webhook not found"),

	/** There are too many webhooks. */
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
