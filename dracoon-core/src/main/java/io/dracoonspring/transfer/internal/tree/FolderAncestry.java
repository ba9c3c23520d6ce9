// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Lists the ancestors of a folder. It detects cycles and excessive depth in the trees of
 * servers and file systems.
 *
 * @param folderId the id of the folder, {@code null} if the server does not have the
 * folder, as in a dry run or a comparison
 * @param depth the number of levels below the top
 * @param above the ancestry of the parent folder, {@code null} at the top
 */
record FolderAncestry(@Nullable Long folderId, int depth, @Nullable FolderAncestry above) {

	/**
	 * Limits the depth, because each level keeps a directory open. Deeper trees are rare,
	 * because users would hardly find files in them.
	 */
	static final int MAX_DEPTH = 100;

	static FolderAncestry top(long folderId) {
		return new FolderAncestry(folderId, 0, null);
	}

	/**
	 * Returns the ancestry of a subfolder.
	 * @param id the id of the subfolder, {@code null} if the server does not have it
	 * @throws DracoonTransferException if the folder is its own ancestor, or too deep
	 */
	FolderAncestry into(@Nullable Long id) {
		if (this.depth == MAX_DEPTH) {
			throw new DracoonTransferException(Reason.TREE_ENDLESS,
					"Folders are nested deeper than " + MAX_DEPTH + " levels: transfer deeper folders separately",
					null);
		}
		for (FolderAncestry way = this; way != null; way = way.above) {
			if (id != null && id.equals(way.folderId)) {
				throw new DracoonTransferException(Reason.TREE_ENDLESS,
						"The server reports that the folder with the id " + id + " contains itself: exclude it", null);
			}
		}
		return new FolderAncestry(id, this.depth + 1, this);
	}

}
