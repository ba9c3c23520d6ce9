// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.observation.DracoonTransferContext.Storage;

/**
 * Describes a transfer that is running. It contains no information about the file except
 * its size.
 *
 * @param direction the direction in which the content moves
 * @param state the current step of the transfer
 * @param encrypted whether the content is encrypted on the client, {@code null} while
 * that is not known
 * @param storage the storage from which the content is read or to which it is written
 * @param bytesTransferred the number of bytes of content that have been transferred
 * @param bytesTotal the number of bytes of the whole content, {@code null} while that is
 * not known
 * @param elapsed the time since the start of the transfer
 * @param retries the number of times that a part was transferred again
 */
@ExtensibleRecord
public record ActiveTransfer(Direction direction, TransferState state, @Nullable Boolean encrypted, Storage storage,
		long bytesTransferred, @Nullable Long bytesTotal, Duration elapsed, long retries) {

}
