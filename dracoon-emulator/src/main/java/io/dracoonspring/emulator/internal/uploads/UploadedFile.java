// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.FileNode;

/**
 * Represents the data of an uploaded file for uploaders without an account (schema
 * {@code PublicUploadedFileData}).
 *
 * @param size the size in bytes
 * @param createdAt when it was uploaded
 * @param hash the MD5, for plain files only
 */
record UploadedFile(String name, long size, Instant createdAt, @Nullable String hash) {

	static UploadedFile of(FileNode file) {
		return new UploadedFile(file.name(), file.size(), file.createdAt(), file.hash());
	}

}
