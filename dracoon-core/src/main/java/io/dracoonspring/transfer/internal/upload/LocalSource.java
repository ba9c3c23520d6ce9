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

package io.dracoonspring.transfer.internal.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * The file that is uploaded, as it was when the upload began. All methods block.
 *
 * @param path where the file is
 * @param size its length in bytes
 * @param created when it was created
 * @param modified when it was modified
 * @param identity what the file system knows it by, if it tells
 * @param touched when its content, its times or its access were changed, if the file
 * system tells; unlike the time of its modification nobody can set it back
 */
record LocalSource(Path path, long size, Instant created, Instant modified, @Nullable Object identity,
		@Nullable Instant touched) implements SourceContent.Readable {

	@Override
	public Long length() {
		return this.size;
	}

	@Override
	public Path file() {
		return this.path;
	}

	@Override
	public Callable<SeekableByteChannel> channel() {
		return () -> Files.newByteChannel(this.path);
	}

	@Override
	public InputStream open() throws IOException {
		return Files.newInputStream(this.path);
	}

	@Override
	public String describe() {
		return "file '" + this.path + "'";
	}

	/**
	 * Look at a file.
	 * @param path where the file is
	 * @return the file as it is now
	 * @throws DracoonTransferException if it is no file or cannot be read
	 */
	static LocalSource of(Path path) {
		BasicFileAttributes attributes;
		@Nullable Instant change;
		try {
			attributes = Files.readAttributes(path, BasicFileAttributes.class);
			change = timeOfChange(path);
		}
		catch (NoSuchFileException ex) {
			throw new DracoonTransferException(Reason.SOURCE_MISSING,
					"The source file '" + path + "' does not exist: check the path", ex);
		}
		catch (AccessDeniedException ex) {
			throw unreadable(path, ex);
		}
		catch (IOException ex) {
			throw failed(path, ex);
		}
		if (attributes.isDirectory()) {
			throw new DracoonTransferException(Reason.SOURCE_UNREADABLE,
					"The source '" + path + "' is a directory: name a file in it", null);
		}
		if (!attributes.isRegularFile()) {
			throw new DracoonTransferException(Reason.SOURCE_UNREADABLE,
					"The source '" + path + "' is not a regular file: copy its content into one", null);
		}
		if (!Files.isReadable(path)) {
			throw unreadable(path, null);
		}
		return new LocalSource(path, attributes.size(), attributes.creationTime().toInstant(),
				attributes.lastModifiedTime().toInstant(), attributes.fileKey(), change);
	}

	private static @Nullable Instant timeOfChange(Path path) throws IOException {
		return path.getFileSystem().supportedFileAttributeViews().contains("unix")
				? ((FileTime) Files.getAttribute(path, "unix:ctime")).toInstant() : null;
	}

	/**
	 * Tell whether anything about the file was changed. What, cannot be told: it may have
	 * been written and its time set back, or only its access or its links were changed.
	 * @param then when it was changed last, as far as is known
	 * @return {@code true} if it was changed after that
	 */
	boolean isTouchedSince(@Nullable Instant then) {
		return then != null && this.touched != null && !then.equals(this.touched);
	}

	/**
	 * Check that the file is still what it was.
	 * @throws DracoonTransferException if it is not
	 */
	@Override
	public void requireUnchanged() {
		LocalSource now;
		try {
			now = of(this.path);
		}
		catch (DracoonTransferException ex) {
			throw changed(ex);
		}
		if (now.size != this.size || !now.modified.equals(this.modified)
				|| !Objects.equals(now.identity, this.identity)) {
			throw changed(null);
		}
		if (now.isTouchedSince(this.touched)) {
			throw touchedMeanwhile();
		}
	}

	/**
	 * Say that nobody can tell whether the content is the same.
	 * @return the failure
	 */
	DracoonTransferException touchedMeanwhile() {
		return new DracoonTransferException(Reason.SOURCE_CHANGED, "The source " + describe()
				+ " was touched during the upload: it was written and got its former time back, or its permissions or "
				+ "links were changed, which cannot be told apart. Upload it again when nothing does that", null);
	}

	private static DracoonTransferException failed(Path path, IOException ex) {
		return new DracoonTransferException(Reason.SOURCE_UNREADABLE,
				"The source file '" + path + "' cannot be read: check the disk it is on", ex);
	}

	private static DracoonTransferException unreadable(Path path, @Nullable Throwable cause) {
		return new DracoonTransferException(Reason.SOURCE_UNREADABLE,
				"The source file '" + path + "' must not be read: check its permissions", cause);
	}

}
