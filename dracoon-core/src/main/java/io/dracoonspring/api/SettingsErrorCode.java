// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * Errors of settings, storage, identity providers, OAuth clients, quotas, links with
 * DATEV and webhooks (-90xxx to -92xxx).
 */
public enum SettingsErrorCode implements DracoonErrorCode {

	SETTING_UNKNOWN(-90000, 404, "the setting is not known"),
	SETTINGS_INVALID(-90001, 400, "the settings are not valid"),
	AUTH_CONFIG_AMBIGUOUS(-90002, 400, "the authentication settings are ambiguous"),
	CLIENT_ENCRYPTION_FINAL(-90010, 400, "client-side encryption cannot be switched off again"),
	CLIENT_ENCRYPTION_OFF(-90020, 400, "client-side encryption is off"),
	S3_CONFIG_EXISTS(-90025, 400, "an S3 configuration exists already"),
	S3_CONFIG_NOT_FOUND(-90026, 404, "there is no S3 configuration"),
	STORAGE_UNREACHABLE(-90027, 504, "the server cannot reach its S3 storage"),
	S3_TAG_EXISTS(-90028, 409, "the S3 tag exists already"), S3_TAG_NOT_FOUND(-90029, 404, "the S3 tag does not exist"),
	S3_DISABLED(-90030, 412, "the server has no S3 storage: upload through the server instead"),
	S3_TAG_LIMIT_REACHED(-90031, 400, "no more mandatory S3 tags can be added"),
	S3_TAGS_DISABLED(-90032, 412, "S3 tags are switched off"),
	DIRECT_UPLOAD_REQUIRED(-90033, 400, "the server accepts only uploads to its S3 storage"),
	S3_UPLOAD_NOT_FOUND(-90034, 404, "the upload behind the channel has expired or was cancelled"),
	OPENID_CONFIG_NOT_FOUND(-90035, 404, "the OpenID Connect configuration does not exist"),
	OPENID_CONFIG_NAME_TAKEN(-90036, 409, "an OpenID Connect configuration with this name exists already"),
	OPENID_ISSUER_TAKEN(-90037, 409, "the issuer has an OpenID Connect configuration already"),
	OPENID_CONFIG_IN_USE(-90038, 409, "users depend on the OpenID Connect configuration"),
	IDENTITY_PROVIDER_UNKNOWN(-90041, 404, "the identity provider is not known"),
	REDIRECT_URI_UNKNOWN(-90042, 404, "the redirect URI is not registered"),
	AUTH_STATE_INVALID(-90043, 400, "the state of the sign-in is not valid"),
	ID_TOKEN_NOT_OBTAINED(-90044, 502, "the identity provider sent no ID token"),
	ID_TOKEN_INVALID(-90045, 502, "the ID token of the identity provider is not valid"),
	USER_INFO_NOT_OBTAINED(-90046, 502, "the identity provider sent no user data"),
	OPENID_CONFIG_BROKEN(-90047, 502, "the OpenID Connect configuration does not work"),
	USER_INFO_UNUSABLE(-90048, 401, "the user data of the identity provider cannot be used"),
	OPENID_FLOW_INVALID(-90049, 400, "the OpenID Connect flow is not valid"),
	ACTIVE_DIRECTORY_CONFIG_NOT_FOUND(-90050, 404, "the Active Directory configuration does not exist"),
	ACTIVE_DIRECTORY_LOGIN_FAILED(-90051, 401, "the Active Directory refused the sign-in"),
	ACTIVE_DIRECTORY_UNREACHABLE(-90052, 404, "the Active Directory cannot be reached"),
	ACTIVE_DIRECTORY_CONFIG_BROKEN(-90055, 400, "the Active Directory configuration does not work"),
	ACTIVE_DIRECTORY_ALIAS_TAKEN(-90056, 409, "an Active Directory with this alias exists already"),
	ACTIVE_DIRECTORY_CONFIG_IN_USE(-90058, 409, "users depend on the Active Directory configuration"),
	NO_IDENTITY_CONFIG(-90059, 400, "the customer has no usable OpenID Connect or Active Directory configuration"),
	USER_IMPORT_NOT_ALLOWED(-90060, 401, "users must not be imported"),
	ACTIVE_DIRECTORY_ENTRY_UNUSABLE(-90061, 401, "the entry of the Active Directory cannot be used"),
	USER_IMPORT_BLOCKED(-90063, 409, "users of other customers prevent the import"),
	RADIUS_UNREACHABLE(-90070, 502, "the RADIUS server cannot be reached"),
	RADIUS_CONFIG_NOT_FOUND(-90072, 404, "there is no RADIUS configuration"),
	RADIUS_CONFIG_EXISTS(-90073, 409, "a RADIUS configuration exists already"),
	USER_INFO_SOURCE_INVALID(-90074, 400, "the source of the user data is not valid"),
	OAUTH_CLIENT_NOT_FOUND(-90080, 404, "the OAuth client does not exist"),
	OAUTH_CLIENT_ID_TAKEN(-90081, 409, "an OAuth client with this id exists already"),
	OAUTH_AUTHORIZATION_NOT_FOUND(-90082, 404, "the OAuth authorization does not exist"),
	OAUTH_GRANT_TYPE_INVALID(-90083, 400, "the OAuth grant type is not valid"),
	OAUTH_VALIDITY_INVALID(-90085, 400, "the validity of the OAuth tokens is not valid"),
	PKCE_METHOD_INVALID(-90086, 400, "the PKCE challenge method is not valid"),
	OAUTH_CLIENT_NAME_TAKEN(-90087, 400, "an OAuth client with this name exists already"),
	OAUTH_CLIENT_READ_ONLY(-90088, 403, "a standard OAuth client cannot be changed"),
	SMS_FAILED(-90090, 502, "the text message could not be sent; the share may exist nevertheless"),
	REFRESH_GRANT_NEEDS_ANOTHER(-90091, 400, "the refresh token grant needs the code or the password grant beside it"),
	OAUTH_APPROVAL_NOT_FOUND(-90093, 404, "the OAuth approval does not exist"),
	LICENCE_LIMIT_REACHED(-90100, 402, "the licence does not allow more"),
	CUSTOMER_NOT_FOUND(-90103, 404, "the customer does not exist"),
	CONTRACT_CHANGE_NOT_POSSIBLE(-90111, 400, "the contract type cannot be changed like this"),
	CUSTOMER_QUOTA_EXCEEDED(-90200, 507, "the quota of the customer is used up"),
	STORAGE_EXHAUSTED(-90201, 507, "the physical storage of the customer is full"),
	QUOTA_TOO_SMALL(-90510, 400, "a quota must be at least 1 MB"),
	DATEV_UNREACHABLE(-90701, 502, "DATEV cannot be reached or its response cannot be used"),
	DATEV_AUTHORIZATION_INVALID(-90706, 401, "the authorization at DATEV is no longer valid"),
	DATEV_FILE_EXTENSION_REFUSED(-90711, 400, "DATEV does not accept files with this extension"),
	DATEV_FILE_TOO_LARGE(-90712, 400, "the file is too large for DATEV"),
	DATEV_DOCUMENT_TYPE_UNKNOWN(-90713, 400, "DATEV does not know the type of the document"),
	DATEV_DOCUMENT_UNREADABLE(-90714, 400, "DATEV cannot parse the document"),
	WEBHOOK_NOT_FOUND(-91000, 404, "the webhook does not exist"),
	WEBHOOK_LIMIT_REACHED(-91001, 403, "no more webhooks can be added"),
	PARAMETER_INVALID(-92001, 400, "a parameter is not valid");

	private final Facts facts;

	SettingsErrorCode(int code, int usualStatus, String meaning) {
		this.facts = new Facts(code, usualStatus, meaning);
	}

	@Override
	public Facts facts() {
		return this.facts;
	}

}
