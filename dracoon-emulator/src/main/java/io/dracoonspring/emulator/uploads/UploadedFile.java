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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.state.FileNode;

/**
 * What somebody without an account is told about an uploaded file; schema
 * {@code PublicUploadedFileData}.
 *
 * @param name the name
 * @param size the size in bytes
 * @param createdAt when it was uploaded
 * @param hash the MD5, for plain files only
 */
record UploadedFile(String name, long size, Instant createdAt, @Nullable String hash) {

	static UploadedFile of(FileNode file) {
		return new UploadedFile(file.name(), file.size(), file.createdAt(), file.hash());
	}

}
