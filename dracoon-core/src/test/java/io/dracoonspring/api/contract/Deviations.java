/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.contract;

import java.util.Map;

/**
 * Where the client knowingly differs from the document, and why.
 */
final class Deviations {

	/** Operations, by verb and whole path, that are not in the document. */
	static final Map<String, String> OPERATIONS = Map.of();

	/** Query parameters that no method offers. */
	static final Map<String, String> QUERY_PARAMETERS = Map.of("GET /api/v4/public/system/info is_enabled",
			"only selects among the authentication methods of the answer, which are deprecated");

	/** Required properties of answers that are {@code @Nullable}. */
	static final Map<String, String> NULLABLE = Map.of("CreateFileUploadResponse.uploadUrl",
			"missing in recorded answers for uploads to the storage", "CreateFileUploadResponse.token",
			"missing in recorded answers", "PresignedUrl.partNumber", "missing in recorded answers, which go by order",
			"SoftwareVersionData.scmRevisionNumber", "missing in recorded answers",
			"GeneralSettingsInfo.homeRoomsActive", "missing in recorded answers",
			"GeneralSettingsInfo.subscriptionPlan", "missing in recorded answers");

	/** Optional properties of requests that must not be {@code null}. */
	static final Map<String, String> REQUIRED = Map.of("CopyNodesRequest.items",
			"its alternative is deprecated, and nothing to copy makes no sense", "MoveNodesRequest.items",
			"its alternative is deprecated, and nothing to move makes no sense", "S3ConfigCreateRequest.bucketUrl",
			"its alternatives are deprecated, and a storage has to be somewhere", "UserFileKeyList.items",
			"a list without entries makes no sense");

	/** Records that answers contain and that are no schemas of the document. */
	static final Map<String, String> NOT_IN_DOCUMENT = Map.of("Page", "stands for every schema of range and items");

	/** Properties of schemas that no record has. */
	static final Map<String, String> PROPERTIES = Map.of();

	/** Filter operators that the document's tables do not have. */
	static final Map<String, String> OPERATORS = Map.of();

	private Deviations() {
	}

}
