// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicapi;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * The information that a client needs before it signs in; schema {@code SystemInfo} of
 * the API.
 *
 * @param languageDefault the default language as an IETF language tag
 * @param useS3Storage whether the server stores content in an S3 storage
 * @param s3EnforceDirectUpload whether clients have to upload directly to the storage
 * @param s3Hosts the hosts to which presigned URLs point
 */
@ExtensibleRecord
public record SystemInfo(String languageDefault, Boolean useS3Storage, Boolean s3EnforceDirectUpload,
		List<String> s3Hosts) {

	public SystemInfo {
		s3Hosts = WireLists.copyOf(s3Hosts);
	}

}
