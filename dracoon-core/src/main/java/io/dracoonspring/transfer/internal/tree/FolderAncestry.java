// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * The way from the top of a tree to a folder. It ends somewhere, whatever the server or
 * the file system says.
 *
 * @param folderId the folder on the server, {@code null} if a dry run does not create it
 * @param depth how many folders it is below the top
 * @param above the way to the folder above, {@code null} at the top
 */
record FolderAncestry(@Nullable Long folderId, int depth, @Nullable FolderAncestry above) {

	/** Each level holds a directory open. Nobody finds a file that is deeper. */
	static final int MAX_DEPTH = 100;

	static FolderAncestry top(long folderId) {
		return new FolderAncestry(folderId, 0, null);
	}

	/**
	 * Goes on to a folder below.
	 * @param id the folder on the server, {@code null} if a dry run does not create it
	 * @throws DracoonTransferException if it would be a circle or too deep
	 */
	FolderAncestry into(@Nullable Long id) {
		if (this.depth == MAX_DEPTH) {
			throw new DracoonTransferException(Reason.TREE_ENDLESS, "Folders are nested deeper than " + MAX_DEPTH
					+ " levels: transfer those further down by themselves", null);
		}
		for (FolderAncestry way = this; way != null; way = way.above) {
			if (id != null && id.equals(way.folderId)) {
				throw new DracoonTransferException(Reason.TREE_ENDLESS,
						"The server says that the folder with the id " + id + " is in itself: exclude it", null);
			}
		}
		return new FolderAncestry(id, this.depth + 1, this);
	}

}
