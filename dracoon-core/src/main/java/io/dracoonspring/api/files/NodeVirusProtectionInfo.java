// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.nodes.VirusProtectionVerdict;

/**
 * The verdict of the malware scan on the file with the given id, since 4.44; schema
 * {@code NodeVirusProtectionInfo} of the API.
 *
 * @param nodeId the id of the file
 * @param verdict the verdict of the scanner
 * @param lastCheckedAt the time of the last scan
 * @param sha256 the SHA-256 hash of the content, in hexadecimal digits
 */
@ExtensibleRecord
public record NodeVirusProtectionInfo(long nodeId, VirusProtectionVerdict verdict, @Nullable Instant lastCheckedAt,
		@Nullable String sha256) {

}
