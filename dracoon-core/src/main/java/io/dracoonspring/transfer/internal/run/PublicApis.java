// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import io.dracoonspring.api.publicapi.DracoonPublicInfo;
import io.dracoonspring.api.publicshares.DracoonPublicShares;

/**
 * Holds the APIs that need no account.
 *
 * @param info the API that describes the storage of the server
 * @param shares the API that opens shares by their links
 */
public record PublicApis(DracoonPublicInfo info, DracoonPublicShares shares) {
}
