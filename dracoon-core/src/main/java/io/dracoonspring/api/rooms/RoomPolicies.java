// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import org.jspecify.annotations.Nullable;

/**
 * What holds for all files of a room; schema {@code RoomPolicies} of the API.
 *
 * @param defaultExpirationPeriod how many seconds after the upload files expire, 0 for
 * never
 * @param isVirusProtectionEnabled whether files are scanned for malware, since 4.44
 */
public record RoomPolicies(Integer defaultExpirationPeriod, @Nullable Boolean isVirusProtectionEnabled) {

}
