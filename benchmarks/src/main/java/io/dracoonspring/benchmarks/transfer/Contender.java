// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.dracoonspring.api.nodes.Node;

/** Transfers files with one of the compared clients. */
interface Contender {

	/**
	 * Uploads a file.
	 * @param source the file
	 * @param parent the room or folder that receives it
	 * @param name the name of the new file
	 * @return the id of the new file
	 */
	long upload(Path source, Node parent, String name);

	/**
	 * Downloads a file.
	 * @param fileId the id of the file
	 * @param target the target, which is replaced if it exists
	 */
	void download(long fileId, Path target);

	/**
	 * Tells whether the client can encrypt.
	 * @return {@code true} if the client supports files in encrypted rooms
	 */
	default boolean encrypts() {
		return true;
	}

	/**
	 * Uploads files under their own names, one after another.
	 * @param sources the files
	 * @param parent the room or folder that receives the files
	 * @return the ids of the new files
	 */
	default List<Long> uploadEach(List<Path> sources, Node parent) {
		List<Long> fileIds = new ArrayList<>();
		for (Path source : sources) {
			fileIds.add(upload(source, parent, source.getFileName().toString()));
		}
		return fileIds;
	}

	/**
	 * Downloads files, one after another.
	 * @param fileIds the ids of the files
	 * @param targets the target files
	 */
	default void downloadEach(List<Long> fileIds, List<Path> targets) {
		for (int i = 0; i < fileIds.size(); i++) {
			download(fileIds.get(i), targets.get(i));
		}
	}

}
