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

/**
 * What the node tree has to say about an upload. All methods throw an
 * {@code ApiException} where it says no.
 */
interface UploadRules {

	/**
	 * Check whether an upload may start.
	 * @param userId the id of the uploader
	 * @param file the announced file
	 */
	void checkAnnouncement(long userId, AnnouncedFile file);

	/**
	 * Check whether there is space for what has come so far.
	 * @param file the announced file
	 * @param length the number of bytes
	 */
	void checkSpace(AnnouncedFile file, long length);

	/**
	 * Check whether an upload could become a file now.
	 * @param userId the id of the uploader
	 * @param file the announced file
	 * @param completion what the client wants to become of it
	 */
	void checkCompletion(long userId, AnnouncedFile file, Completion completion);

	/**
	 * Make the file.
	 * @param userId the id of the uploader
	 * @param file the announced file
	 * @param completion what the client wants to become of it
	 * @param stored what has come
	 * @return the id of the new file
	 */
	long place(long userId, AnnouncedFile file, Completion completion, StoredFile stored);

}
