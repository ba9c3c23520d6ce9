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

package io.dracoonspring.emulator.persistence;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Keeps files to their owner, where the file system knows owners: what is in them is
 * secret. Elsewhere they get what their directory has.
 */
public final class OwnerOnly {

	private OwnerOnly() {
	}

	/**
	 * Return what a file is created with.
	 * @param file the file
	 */
	public static FileAttribute<?>[] file(Path file) {
		return permissions(file, "rw-------");
	}

	/**
	 * Return what a directory is created with.
	 * @param directory the directory
	 */
	public static FileAttribute<?>[] directory(Path directory) {
		return permissions(directory, "rwx------");
	}

	private static FileAttribute<?>[] permissions(Path path, String permissions) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
