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

package io.dracoonspring.emulator.state;

import org.jspecify.annotations.Nullable;

/**
 * What a file holds.
 *
 * @param id names the content in the store
 * @param size the size in bytes
 * @param md5 the MD5 of the stored bytes, lower-case hexadecimal digits; {@code null} for
 * encrypted content, of which the server tells none
 * @param malicious whether the virus scanner found something
 */
public record FileContent(ContentId id, long size, @Nullable String md5, boolean malicious) {

	/**
	 * Describe content in which nothing was found.
	 * @param id names the content in the store
	 * @param size the size in bytes
	 * @param md5 the MD5 or {@code null}
	 */
	public FileContent(ContentId id, long size, @Nullable String md5) {
		this(id, size, md5, false);
	}

	FileContent forged(@Nullable String md5) {
		return new FileContent(this.id, this.size, md5, this.malicious);
	}

	FileContent rated(boolean malicious) {
		return new FileContent(this.id, this.size, this.md5, malicious);
	}

}
