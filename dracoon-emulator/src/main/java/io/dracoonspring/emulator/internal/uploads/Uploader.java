// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import io.dracoonspring.emulator.internal.nodes.NodeRendering;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.FileDraft;
import io.dracoonspring.emulator.internal.state.FileNode;

/** The uploader: a user, or the recipient of an upload link. */
interface Uploader {

	/** Returns whether the uploader has no account. */
	boolean isPublic();

	/**
	 * Checks that the uploader may create files.
	 * @param target the room or folder for the files
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the uploader may
	 * not create files
	 */
	void requireAccess(Container target);

	/**
	 * Checks that the file key can be encrypted for at least one key pair.
	 * @param target an encrypted room, or a folder in an encrypted room
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there is no such
	 * key pair
	 */
	void requireKeyPair(Container target);

	/**
	 * Checks that a file fits into the limits of this uploader.
	 * @param size the size of the file in bytes
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the file does not
	 * fit
	 */
	void requireSpace(long size);

	/**
	 * Checks the keys that come with a file.
	 * @param target the room or folder for the file
	 * @param completion the instructions of the client
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if keys are missing
	 * or wrong
	 */
	void checkKeys(Container target, Completion completion);

	/**
	 * Checks that the file may have this name.
	 * @param target the room or folder for the file
	 * @param completion the instructions of the client
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the name is not
	 * allowed
	 */
	void checkName(Container target, String name, Completion completion);

	/**
	 * Creates the file.
	 * @param target the room or folder for the file
	 * @param completion the instructions of the client
	 * @return the file with its keys
	 */
	FileNode place(Container target, FileDraft draft, Completion completion);

	/**
	 * Describes the file to the uploader.
	 * @return the body of the response
	 */
	Object describe(FileNode file, NodeRendering rendering);

}
