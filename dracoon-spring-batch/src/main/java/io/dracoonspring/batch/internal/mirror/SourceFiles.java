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

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.util.Iterator;

import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.transfer.UploadSource;

/**
 * Files that are to be uploaded.
 */
interface SourceFiles {

	/**
	 * List them. Blocks.
	 * @return the files; what cannot be uploaded is a file that failed
	 */
	Iterator<PlannedFile> list();

	/**
	 * Open one of them. Blocks.
	 * @param path its path below the top
	 * @return the file
	 * @throws IOException if it is not there any more
	 */
	UploadSource source(String path) throws IOException;

}
