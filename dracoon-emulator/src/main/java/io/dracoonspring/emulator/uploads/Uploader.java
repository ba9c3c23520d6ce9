/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
	 * Return whether this is somebody without an account.
	 */
	boolean isPublic();

	/**
	 * Check that files may be created.
	 * @throws io.dracoonspring.emulator.error.ApiException if they may not
	 */
	void requireAccess(Container target);

	/**
	 * Check that somebody could open what is uploaded.
	 * @param target an encrypted room, or a folder in one
	 * @throws io.dracoonspring.emulator.error.ApiException if nobody could
	 */
	void requireKeyPair(Container target);

	/**
	 * Check limits that only this uploader has.
	 * @param size the size of the file in bytes
	 * @throws io.dracoonspring.emulator.error.ApiException if it does not fit
	 */
	void requireSpace(long size);

	/**
	 * Check the keys that come with a file.
	 * @param target where the file goes
	 * @param completion how the upload is completed
	 * @throws io.dracoonspring.emulator.error.ApiException if keys are missing or wrong
	 */
	void checkKeys(Container target, Completion completion);

	/**
	 * Check that a file can have its name.
	 * @param target where the file goes
	 * @param completion how the upload is completed
	 * @throws io.dracoonspring.emulator.error.ApiException if it cannot
	 */
	void checkName(Container target, String name, Completion completion);

	/**
	 * Make the file.
	 * @param target where the file goes
	 * @param completion how the upload is completed
	 * @return the file with its keys
	 */
	FileNode place(Container target, FileDraft draft, Completion completion);

	/**
	 * Describe the file for the one who uploaded it.
	 * @return the body of the answer
	 */
	Object describe(FileNode file, NodeRendering rendering);

}
