// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The policies for all files of a room; schema {@code RoomPolicies} of the API.
 *
 * @param defaultExpirationPeriod the seconds between the upload and the expiration of
 * files, 0 for no expiration
 * @param isVirusProtectionEnabled whether files are scanned for malware, since 4.44
 */
@ExtensibleRecord
public record RoomPolicies(Integer defaultExpirationPeriod, @Nullable Boolean isVirusProtectionEnabled) {

}
