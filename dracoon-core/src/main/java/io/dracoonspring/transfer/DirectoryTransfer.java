// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import reactor.core.publisher.Flux;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.transfer.directory.DirectoryItem;

/**
 * Transfers a whole tree of files. The transfer starts with the subscription to
 * {@link #items()}, and it runs once. To try again, create a new transfer with
 * {@link DracoonTransfers}.
 */
@NotForImplementation
public interface DirectoryTransfer {

	/**
	 * Returns the outcome of every file, as soon as it is known. The subscription starts
	 * the transfer. Only one subscription is possible. Cancelling it cancels the
	 * transfer.
	 * <p>
	 * The stream fails if the transfer of the tree cannot start, for example because the
	 * source or the target does not exist. The failure of a single file or directory in
	 * the tree is reported as an item. With
	 * {@link io.dracoonspring.transfer.directory.DirectoryOptions#failOnError()
	 * failOnError}, the stream then fails with the reason {@code ITEMS_FAILED} after the
	 * last item.
	 * @return the items
	 */
	Flux<DirectoryItem> items();

	/**
	 * Returns snapshots of the transfer, several per second, from now until the end of
	 * the transfer. Subscribing neither starts nor slows down the transfer. A slow
	 * subscriber misses some snapshots. The last snapshot shows the final state. If the
	 * transfer fails, {@link #items()} fails, and this stream completes.
	 * @return the progress
	 */
	Flux<DirectoryProgress> progress();

	/**
	 * Cancels the transfer. Files whose content has already arrived are completed. All
	 * other files that are being transferred are discarded, and the transfer reports no
	 * items for them. Then the stream of items fails with the reason {@code CANCELLED}.
	 */
	void cancel();

}
