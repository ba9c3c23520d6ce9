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
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.internal.file.LocalFolder;

/**
 * A file of a directory that is uploaded, as it was when its upload began. It is read by
 * way of its directory, and no link is followed. All methods block.
 *
 * @param folder the directory
 * @param name the name of the file
 * @param size its length in bytes
 * @param created when it was created
 * @param modified when it was modified
 * @param identity what the file system knows it by, if it tells
 */
record EntryContent(LocalFolder folder, Path name, long size, Instant created, Instant modified,
		@Nullable Object identity) implements SourceContent.Readable {

	/**
	 * Look at a file.
	 * @param folder the directory that has it
	 * @param name its name
	 * @return the file as it is now
	 * @throws DracoonTransferException if it is no file or cannot be read
	 */
	static EntryContent of(LocalFolder folder, Path name) {
		Path path = folder.path().resolve(name);
		try {
			// before anything is asked of the server
			folder.read(name).close();
			BasicFileAttributes attributes = folder.look(name);
			if (attributes == null) {
				throw new NoSuchFileException(path.toString());
			}
			return new EntryContent(folder, name, attributes.size(), attributes.creationTime().toInstant(),
					attributes.lastModifiedTime().toInstant(), attributes.fileKey());
		}
		catch (NoSuchFileException ex) {
			throw new DracoonTransferException(Reason.SOURCE_MISSING,
					"The source file '" + path + "' has disappeared: upload it again if it is still needed", ex);
		}
		catch (IOException ex) {
			throw new DracoonTransferException(Reason.SOURCE_UNREADABLE,
					"The source file '" + path
							+ "' cannot be read, or is no regular file any more: check what it is and its permissions",
					ex);
		}
	}

	@Override
	public Long length() {
		return this.size;
	}

	@Override
	public InputStream open() throws IOException {
		return Channels.newInputStream(this.folder.read(this.name));
	}

	@Override
	public Callable<SeekableByteChannel> channel() {
		return () -> this.folder.read(this.name);
	}

	@Override
	public String describe() {
		return "file '" + this.folder.path().resolve(this.name) + "'";
	}

	@Override
	public void requireUnchanged() {
		EntryContent now;
		try {
			now = of(this.folder, this.name);
		}
		catch (DracoonTransferException ex) {
			throw changed(ex);
		}
		if (now.size != this.size || !now.modified.equals(this.modified)
				|| !Objects.equals(now.identity, this.identity)) {
			throw changed(null);
		}
	}

}
