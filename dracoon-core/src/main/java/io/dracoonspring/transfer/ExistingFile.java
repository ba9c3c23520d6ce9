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

package io.dracoonspring.transfer;

/**
 * What to do when something exists under the name that a download is to get.
 */
public enum ExistingFile {

	/** Leave it alone and fail. */
	FAIL,

	/**
	 * Replace it at the very end, by content that has been verified; until then it stays.
	 */
	REPLACE,

	/** Leave it alone and download nothing: the result is what exists. */
	SKIP,

	/** Leave it alone and choose a name with a number, such as {@code report (2).pdf}. */
	KEEP_BOTH

}
