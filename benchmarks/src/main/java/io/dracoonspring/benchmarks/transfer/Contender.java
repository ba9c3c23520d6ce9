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

package io.dracoonspring.benchmarks.transfer;

import java.nio.file.Path;

/**
 * A way to move one file.
 */
interface Contender {

	/**
	 * Upload a file.
	 * @param source the file
	 * @param name the name that it gets
	 * @param room which room takes it
	 * @return the id of the new file
	 */
	long upload(Path source, String name, Room room);

	/**
	 * Download a file.
	 * @param fileId the id of the file
	 * @param target where it goes; replaced if it exists
	 * @param room which room it is in
	 */
	void download(long fileId, Path target, Room room);

}
