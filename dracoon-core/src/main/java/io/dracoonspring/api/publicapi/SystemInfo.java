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

package io.dracoonspring.api.publicapi;

import java.util.List;

import io.dracoonspring.api.WireLists;

/**
 * What a client has to know before it signs in; schema {@code SystemInfo} of the API.
 *
 * @param languageDefault the default language as an IETF tag
 * @param useS3Storage whether content lies in an S3 storage
 * @param s3EnforceDirectUpload whether uploads have to go straight to the storage
 * @param s3Hosts the hosts to which presigned URLs point
 */
public record SystemInfo(String languageDefault, Boolean useS3Storage, Boolean s3EnforceDirectUpload,
		List<String> s3Hosts) {

	public SystemInfo {
		s3Hosts = WireLists.copyOf(s3Hosts);
	}

}
