// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.dracoonspring.api.nodes.Node;

/**
 * A way to move files.
 */
interface Contender {

	/**
	 * Uploads a file.
	 * @param parent the room or folder that takes it
	 * @param name the name that it gets
	 * @return the id of the new file
	 */
	long upload(Path source, Node parent, String name);

	/**
	 * Downloads a file.
	 * @param target where it goes; replaced if it exists
	 */
	void download(long fileId, Path target);

	/**
	 * Returns whether it can encrypt.
	 * @return {@code true} if files in encrypted rooms are its business
	 */
	default boolean encrypts() {
		return true;
	}

	/** Uploads files under their own names, one after another. */
	default List<Long> uploadEach(List<Path> sources, Node parent) {
		List<Long> fileIds = new ArrayList<>();
		for (Path source : sources) {
			fileIds.add(upload(source, parent, source.getFileName().toString()));
		}
		return fileIds;
	}

	/** Downloads files, one after another. */
	default void downloadEach(List<Long> fileIds, List<Path> targets) {
		for (int i = 0; i < fileIds.size(); i++) {
			download(fileIds.get(i), targets.get(i));
		}
	}

}
