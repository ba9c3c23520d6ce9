// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.directory.DirectoryEntry;
import io.dracoonspring.transfer.directory.TreeFilter;
import io.dracoonspring.transfer.directory.TreeSelection;

/**
 * Applies a filter to files of this machine and of the server.
 *
 * @param tree the conditions of the filter in a form that can be applied to files
 */
record Selection(TreeSelection tree) {

	static Selection of(TreeFilter filter) {
		return new Selection(filter.selection());
	}

	/**
	 * Tells whether a pattern excludes a file or directory.
	 * @param path the path of the file or directory relative to the top of the tree, with
	 * slashes
	 * @throws io.dracoonspring.api.DracoonTransferException if this system does not allow
	 * the name
	 */
	boolean isExcluded(String path) {
		return this.tree.isExcluded(path);
	}

	/**
	 * Tells whether the operation includes a local file.
	 * @param path the path of the file relative to the top of the tree, with slashes
	 * @param file its attributes, {@code null} if they are unknown
	 */
	boolean isWanted(String path, @Nullable BasicFileAttributes file) {
		return this.tree.isSelected(entry(path, file));
	}

	/**
	 * Tells whether the operation includes a file on the server.
	 * @param path the path of the file relative to the top of the tree, with slashes
	 * @throws io.dracoonspring.api.DracoonTransferException if this system does not allow
	 * the name
	 */
	boolean isWanted(String path, Node file) {
		return this.tree.isSelected(entry(path, file));
	}

	/**
	 * Tells whether the operation may delete a local file that the server does not have.
	 * @param path the path of the file relative to the top of the tree, with slashes
	 */
	boolean isDeletable(String path, BasicFileAttributes file) {
		return this.tree.isDeletable(entry(path, file));
	}

	/**
	 * Tells whether the operation may delete a file on the server that the source of the
	 * transfer does not have.
	 * @param path the path of the file relative to the top of the tree, with slashes
	 * @throws io.dracoonspring.api.DracoonTransferException if this system does not allow
	 * the name
	 */
	boolean isDeletable(String path, Node file) {
		return this.tree.isDeletable(entry(path, file));
	}

	private static DirectoryEntry entry(String path, @Nullable BasicFileAttributes file) {
		return (file != null && file.isRegularFile())
				? new DirectoryEntry(path, file.size(), file.lastModifiedTime().toInstant())
				: new DirectoryEntry(path, null, null);
	}

	private static DirectoryEntry entry(String path, Node file) {
		return new DirectoryEntry(path, file.size(), file.timestampModification());
	}

}
