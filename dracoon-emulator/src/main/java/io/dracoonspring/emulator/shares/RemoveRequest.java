// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.shares;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Represents shares to remove (schemas {@code DeleteDownloadSharesRequest} and
 * {@code DeleteUploadSharesRequest}).
 */
record RemoveRequest(@Nullable List<Long> shareIds) {

}
