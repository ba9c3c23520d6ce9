// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.util.Map;

/**
 * Lists the intended differences between the client and the document, with their reasons.
 */
final class Deviations {

	private static final String REPORTING = "belongs to the reporting service, of which there is no document";

	private static final String BRANDING = "belongs to the branding service, of which there is no document";

	private static final String EDITOR = "all of a user from DRACOON Server, only the id from DRACOON Cloud";

	/** Operations outside of the document, by verb and whole path. */
	static final Map<String, String> OPERATIONS = Map.ofEntries(Map.entry("GET /reporting/api/reports", REPORTING),
			Map.entry("POST /reporting/api/reports", REPORTING), Map.entry("DELETE /reporting/api/reports", REPORTING),
			Map.entry("DELETE /reporting/api/reports/{reportId}", REPORTING),
			Map.entry("GET /branding/api/v1/branding", BRANDING), Map.entry("PUT /branding/api/v1/branding", BRANDING),
			Map.entry("POST /branding/api/v1/branding/files", BRANDING),
			Map.entry("GET /branding/api/v1/public/branding", BRANDING),
			Map.entry("GET /branding/api/v1/public/branding/files/{type}/{size}", BRANDING),
			Map.entry("GET /mediaserver/image/{mediaToken}/{size}", "belongs to the media server"));

	/** Query parameters that no method offers. */
	static final Map<String, String> QUERY_PARAMETERS = Map.of("GET /api/v4/public/system/info is_enabled",
			"only selects among the authentication methods of the response, which are deprecated");

	/** Required properties of responses that are {@code @Nullable}. */
	static final Map<String, String> NULLABLE = Map.of("CreateFileUploadResponse.uploadUrl",
			"missing in recorded responses for uploads to the storage", "CreateFileUploadResponse.token",
			"missing in recorded responses", "PresignedUrl.partNumber",
			"missing in recorded answers, which go by order", "SoftwareVersionData.scmRevisionNumber",
			"missing in recorded responses", "GeneralSettingsInfo.homeRoomsActive", "missing in recorded responses",
			"GeneralSettingsInfo.subscriptionPlan", "missing in recorded responses", "PublicUploadShare.creatorName",
			"missing until the password of the share is sent, as the description says",
			"RoomPolicies.isVirusProtectionEnabled", "missing in responses of servers before 4.44");

	private static final String STRATEGY = "the default of the server keeps both files without a word";

	/** Optional properties of requests that must not be {@code null}. */
	static final Map<String, String> REQUIRED = Map.ofEntries(
			Map.entry("CopyNodesRequest.items", "its alternative is deprecated, and nothing to copy makes no sense"),
			Map.entry("MoveNodesRequest.items", "its alternative is deprecated, and nothing to move makes no sense"),
			Map.entry("S3ConfigCreateRequest.bucketUrl",
					"its alternatives are deprecated, and a storage has to be somewhere"),
			Map.entry("UserFileKeyList.items", "a list without entries makes no sense"),
			Map.entry("ResetPasswordRequest.userName", "its alternative is deprecated, and a reset needs a user"),
			Map.entry("UpdateVirusProtectionPoliciesConfig.isVirusProtectionEnabled",
					"a request without its only value makes no sense"),
			Map.entry("CopyNodesRequest.resolutionStrategy", STRATEGY),
			Map.entry("MoveNodesRequest.resolutionStrategy", STRATEGY),
			Map.entry("RestoreDeletedNodesRequest.resolutionStrategy", STRATEGY),
			Map.entry("CompleteUploadRequest.resolutionStrategy", STRATEGY),
			Map.entry("CompleteS3FileUploadRequest.resolutionStrategy", STRATEGY));

	/** Records that have no schema in the document. */
	static final Map<String, String> NOT_IN_DOCUMENT = Map.ofEntries(
			Map.entry("Page", "stands for every schema of range and items"), Map.entry("Report", REPORTING),
			Map.entry("ReportExecution", REPORTING), Map.entry("ReportFilter", REPORTING),
			Map.entry("ReportTarget", REPORTING), Map.entry("ReportError", REPORTING),
			Map.entry("CreateReportRequest", REPORTING), Map.entry("DeleteReportsRequest", REPORTING),
			Map.entry("Branding", BRANDING), Map.entry("BrandingColor", BRANDING),
			Map.entry("BrandingColorDetails", BRANDING), Map.entry("BrandingText", BRANDING),
			Map.entry("BrandingTextContent", BRANDING), Map.entry("BrandingImage", BRANDING),
			Map.entry("BrandingImageReference", BRANDING), Map.entry("BrandingUpload", BRANDING),
			Map.entry("UpdateBrandingRequest", BRANDING), Map.entry("PublicBranding", BRANDING),
			Map.entry("PublicBrandingImage", BRANDING), Map.entry("PublicBrandingFile", BRANDING),
			Map.entry("PolicyEditor", EDITOR));

	/** Components of records that are not properties of the schema. */
	static final Map<String, String> COMPONENTS = Map.of("EncryptionPasswordPolicies.rejectDictionaryWords",
			"in no document, but other clients read it");

	/** Components whose type differs from the schema that the property refers to. */
	static final Map<String, String> TYPES = Map.of("LoginPasswordPolicies.updatedBy", EDITOR,
			"SharesPasswordPolicies.updatedBy", EDITOR, "EncryptionPasswordPolicies.updatedBy", EDITOR);

	/** Properties of schemas that no record has. */
	static final Map<String, String> PROPERTIES = Map.of();

	/** Filter operators that the document's tables do not list. */
	static final Map<String, String> OPERATORS = Map.of();

	private Deviations() {
	}

}
