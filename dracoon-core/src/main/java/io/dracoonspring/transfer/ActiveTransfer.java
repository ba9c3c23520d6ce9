// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.observation.DracoonTransferContext.Storage;

/**
 * A transfer that is under way. It tells nothing of the file but its size.
 *
 * @param direction which way the content goes
 * @param state what the transfer is doing
 * @param encrypted whether the content is encrypted on the client, {@code null} as long
 * as that is not known
 * @param storage where the content is kept
 * @param bytesTransferred how much content has been moved
 * @param bytesTotal how much content there is, {@code null} as long as that is not known
 * @param elapsed for how long the transfer has been running
 * @param retries how often a part had to be moved again
 */
@ExtensibleRecord
public record ActiveTransfer(Direction direction, TransferState state, @Nullable Boolean encrypted, Storage storage,
		long bytesTransferred, @Nullable Long bytesTotal, Duration elapsed, long retries) {

}
