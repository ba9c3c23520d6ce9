// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import io.dracoonspring.api.publicapi.DracoonPublicInfo;
import io.dracoonspring.api.publicshares.DracoonPublicShares;

/**
 * Holds the APIs that need no account.
 *
 * @param info describes the storage of the server
 * @param shares opens shares by their links
 */
public record PublicApis(DracoonPublicInfo info, DracoonPublicShares shares) {
}
