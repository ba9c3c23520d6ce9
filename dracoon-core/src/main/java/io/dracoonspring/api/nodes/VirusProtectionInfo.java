// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The verdict of the malware scan on a file, since 4.44; schema
 * {@code VirusProtectionInfo} of the API.
 *
 * @param verdict the verdict of the scanner
 * @param lastCheckedAt the time of the last scan
 * @param sha256 the SHA-256 hash of the content, in hexadecimal digits
 */
@ExtensibleRecord
public record VirusProtectionInfo(VirusProtectionVerdict verdict, @Nullable Instant lastCheckedAt,
		@Nullable String sha256) {

}
