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

package io.dracoonspring.transfer.directory;

/**
 * What to do about a file that exists on the receiving side.
 */
public enum ExistingEntry {

	/** Leave it alone and report the file as failed. */
	FAIL,

	/** Leave it alone and report the file as skipped. */
	SKIP,

	/** Replace it. */
	REPLACE,

	/** Leave it alone and give the new file another name. */
	KEEP_BOTH,

	/** Replace it if it differs in size or time of modification, compared by seconds. */
	UPDATE,

	/**
	 * Replace it if its content differs: sizes and MD5 checksums are compared. DRACOON
	 * has no checksum of encrypted files; those are compared by size and time.
	 */
	UPDATE_BY_CHECKSUM

}
