// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.uploads;

import io.dracoonspring.emulator.nodes.NodeRendering;
import io.dracoonspring.emulator.state.Container;
import io.dracoonspring.emulator.state.FileDraft;
import io.dracoonspring.emulator.state.FileNode;

/**
 * Who uploads: a user, or somebody with the link of an upload share.
 */
interface Uploader {

	/**
	 * Returns whether this is somebody without an account.
	 */
	boolean isPublic();

	/**
	 * Checks that files may be created.
	 * @throws io.dracoonspring.emulator.error.ApiException if they may not
	 */
	void requireAccess(Container target);

	/**
	 * Checks that somebody could open what is uploaded.
	 * @param target an encrypted room, or a folder in one
	 * @throws io.dracoonspring.emulator.error.ApiException if nobody could
	 */
	void requireKeyPair(Container target);

	/**
	 * Checks limits that only this uploader has.
	 * @param size the size of the file in bytes
	 * @throws io.dracoonspring.emulator.error.ApiException if it does not fit
	 */
	void requireSpace(long size);

	/**
	 * Checks the keys that come with a file.
	 * @param target where the file goes
	 * @param completion how the upload is completed
	 * @throws io.dracoonspring.emulator.error.ApiException if keys are missing or wrong
	 */
	void checkKeys(Container target, Completion completion);

	/**
	 * Checks that a file can have its name.
	 * @param target where the file goes
	 * @param completion how the upload is completed
	 * @throws io.dracoonspring.emulator.error.ApiException if it cannot
	 */
	void checkName(Container target, String name, Completion completion);

	/**
	 * Makes the file.
	 * @param target where the file goes
	 * @param completion how the upload is completed
	 * @return the file with its keys
	 */
	FileNode place(Container target, FileDraft draft, Completion completion);

	/**
	 * Describes the file for the one who uploaded it.
	 * @return the body of the answer
	 */
	Object describe(FileNode file, NodeRendering rendering);

}
