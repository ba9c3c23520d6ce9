// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import reactor.core.publisher.Flux;

import io.dracoonspring.transfer.directory.DirectoryItem;

/**
 * One transfer of a whole tree of files. Nothing happens before somebody subscribes to
 * {@link #items()}, and it happens once. To try again, ask {@link DracoonTransfers} for a
 * new one.
 */
public interface DirectoryTransfer {

	/**
	 * Returns what became of every file, as soon as that is known. The subscription
	 * starts the transfer; there can be one. Cancelling it cancels the transfer.
	 * <p>
	 * Fails if the tree cannot be begun with, because one of the sides does not exist for
	 * example. What fails below that is an item; if
	 * {@link io.dracoonspring.transfer.directory.DirectoryOptions#failOnError() asked
	 * for}, such items are followed by a failure with the reason {@code ITEMS_FAILED}.
	 * @return the items
	 */
	Flux<DirectoryItem> items();

	/**
	 * Returns glances at the transfer, some per second, from now until it ends. Watching
	 * neither starts nor slows it; a slow watcher misses some. The last glance shows how
	 * it ended; a failure is not an error here but one of the items.
	 * @return the progress
	 */
	Flux<DirectoryProgress> progress();

	/**
	 * Gives up: files that are under way are cleaned up and are no items any more, then
	 * the items fail with the reason {@code CANCELLED}. A file that is being finished
	 * comes to its end before.
	 */
	void cancel();

}
