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

package io.dracoonspring.transfer.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.ExistingFile;

/**
 * The target of a download. Content goes into a temporary file in the same directory,
 * which takes the final name once it has been verified, or disappears. All methods block.
 */
final class VerifiedFile {

	private static final Log logger = LogFactory.getLog(VerifiedFile.class);

	private final Path target;

	private final ExistingFile existing;

	private final Path temporary;

	private final FileChannel channel;

	private boolean closed;

	// only changed under the lock
	private volatile long written;

	private VerifiedFile(Path target, ExistingFile existing, Path temporary, FileChannel channel, long written) {
		this.target = target;
		this.existing = existing;
		this.temporary = temporary;
		this.channel = channel;
		this.written = written;
	}

	/**
	 * Check whether a download can take place, without changing anything.
	 * @param target the final name
	 * @param existing what to do when it is taken
	 * @throws DracoonTransferException if it cannot
	 */
	static void check(Path target, ExistingFile existing) {
		Path directory = directoryOf(target);
		if (!Files.isDirectory(directory)) {
			throw new DracoonTransferException(Reason.TARGET_MISSING,
					"The target directory '" + directory + "' does not exist: create it first", null);
		}
		if (Files.isDirectory(target)) {
			throw new DracoonTransferException(Reason.TARGET_EXISTS,
					"The target '" + target + "' is a directory: name a file in it", null);
		}
		if (existing == ExistingFile.FAIL && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
			throw taken(target, null);
		}
		if (!Files.isWritable(directory)) {
			throw unwritable(target, null);
		}
	}

	/**
	 * Create the temporary file.
	 * @param target the final name
	 * @param existing what to do when it is taken
	 * @return the file, open for writing
	 */
	static VerifiedFile create(Path target, ExistingFile existing) {
		check(target, existing);
		Path temporary = directoryOf(target).resolve(".dracoon-" + UUID.randomUUID() + ".part");
		try {
			FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			return new VerifiedFile(target, existing, temporary, channel, 0);
		}
		catch (IOException ex) {
			throw unwritable(target, ex);
		}
	}

	/**
	 * Open the temporary file of a download that goes on.
	 * @param target where the content goes
	 * @param temporary the file
	 * @param received how much of it is to be kept
	 * @return the file, open for appending
	 */
	static VerifiedFile reopen(DownloadTarget target, Path temporary, long received) {
		check(target.path(), target.existing());
		try {
			FileChannel channel = FileChannel.open(temporary, StandardOpenOption.READ, StandardOpenOption.WRITE);
			if (channel.size() < received) {
				channel.close();
				throw new DracoonTransferException(Reason.CONTENT_CHANGED,
						"The temporary file '" + temporary + "' has lost content: download the file anew", null);
			}
			channel.truncate(received).position(received);
			return new VerifiedFile(target.path(), target.existing(), temporary, channel, received);
		}
		catch (NoSuchFileException ex) {
			throw new DracoonTransferException(Reason.CONTENT_CHANGED,
					"The temporary file '" + temporary + "' is gone: download the file anew", ex);
		}
		catch (IOException ex) {
			throw unwritable(target.path(), ex);
		}
	}

	Path temporary() {
		return this.temporary;
	}

	/**
	 * Show what has been written so far to a check.
	 * @param check sees the content
	 */
	synchronized void replay(ContentCheck check) {
		byte[] piece = new byte[64 * 1024];
		try (InputStream content = Files.newInputStream(this.temporary)) {
			for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
				check.replay(piece, read);
			}
		}
		catch (IOException ex) {
			throw unwritable(this.target, ex);
		}
	}

	/**
	 * Close the temporary file and leave it where it is, for a later download to go on.
	 */
	synchronized void keep() {
		this.closed = true;
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			logger.debug("Could not close the temporary file", ex);
		}
	}

	/**
	 * Append content.
	 * @param content starts with the bytes
	 * @param length how many there are
	 */
	synchronized void write(byte[] content, int length) {
		if (this.closed) {
			// the download has been given up while this was on its way
			return;
		}
		ByteBuffer buffer = ByteBuffer.wrap(content, 0, length);
		try {
			while (buffer.hasRemaining()) {
				// in pieces, because the JDK keeps a native buffer as long as the piece
				int end = buffer.limit();
				buffer.limit(Math.min(end, buffer.position() + 64 * 1024));
				this.channel.write(buffer);
				buffer.limit(end);
			}
			this.written += length;
		}
		catch (IOException ex) {
			throw unwritable(this.target, ex);
		}
	}

	/**
	 * Return how much has been written, what was there already included.
	 * @return the number of bytes
	 */
	long written() {
		return this.written;
	}

	/**
	 * Give the content its final name.
	 * @param size how many bytes it must have
	 * @return the final name
	 */
	synchronized Path commit(long size) {
		try {
			long written = this.channel.size();
			this.closed = true;
			this.channel.close();
			if (written != size) {
				throw new DracoonTransferException(Reason.SIZE_MISMATCH,
						"The content has " + written + " bytes instead of " + size + ": download the file again", null);
			}
			return name();
		}
		catch (FileAlreadyExistsException ex) {
			throw taken(this.target, ex);
		}
		catch (IOException ex) {
			throw unwritable(this.target, ex);
		}
	}

	/**
	 * Set the times that the file will have under its final name.
	 * @param created when the content was created, if that is known
	 * @param modified when it was modified, if that is known
	 */
	synchronized void setTimes(@Nullable Instant created, @Nullable Instant modified) {
		try {
			Files.getFileAttributeView(this.temporary, BasicFileAttributeView.class)
				.setTimes(time(modified), null, time(created));
		}
		catch (IOException ex) {
			throw unwritable(this.target, ex);
		}
	}

	private static @Nullable FileTime time(@Nullable Instant instant) {
		return (instant != null) ? FileTime.from(instant) : null;
	}

	private Path name() throws IOException {
		switch (this.existing) {
			case REPLACE -> replace();
			case FAIL -> moveIfFree(this.target);
			case SKIP -> {
				try {
					moveIfFree(this.target);
				}
				catch (FileAlreadyExistsException ex) {
					logger.debug("The target has come into being meanwhile and is kept", ex);
					Files.deleteIfExists(this.temporary);
				}
			}
			case KEEP_BOTH -> {
				return moveToFreeName();
			}
		}
		return this.target;
	}

	private Path moveToFreeName() throws IOException {
		String name = String.valueOf(this.target.getFileName());
		int dot = name.lastIndexOf('.');
		String stem = (dot > 0) ? name.substring(0, dot) : name;
		String extension = (dot > 0) ? name.substring(dot) : "";
		Path candidate = this.target;
		for (int number = 2;; number++) {
			try {
				moveIfFree(candidate);
				return candidate;
			}
			catch (FileAlreadyExistsException ex) {
				candidate = this.target.resolveSibling(stem + " (" + number + ")" + extension);
			}
		}
	}

	private void replace() throws IOException {
		try {
			Files.move(this.temporary, this.target, StandardCopyOption.ATOMIC_MOVE,
					StandardCopyOption.REPLACE_EXISTING);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(this.temporary, this.target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private void moveIfFree(Path name) throws IOException {
		try {
			// unlike a move, a link never replaces what somebody else has just created
			Files.createLink(name, this.temporary);
		}
		catch (FileAlreadyExistsException ex) {
			throw ex;
		}
		catch (UnsupportedOperationException | IOException ex) {
			logger.debug("The file system of the target has no links: moving instead", ex);
			Files.move(this.temporary, name);
			return;
		}
		Files.deleteIfExists(this.temporary);
	}

	/**
	 * Throw everything away. Never fails: the reason for which this happens matters more.
	 */
	synchronized void discard() {
		this.closed = true;
		try {
			this.channel.close();
			Files.deleteIfExists(this.temporary);
		}
		catch (IOException ex) {
			logger.warn("The temporary file '" + this.temporary + "' could not be deleted: delete it by hand", ex);
		}
	}

	private static Path directoryOf(Path target) {
		Path parent = target.toAbsolutePath().getParent();
		return (parent != null) ? parent : target.toAbsolutePath();
	}

	private static DracoonTransferException taken(Path target, @Nullable Throwable cause) {
		return new DracoonTransferException(Reason.TARGET_EXISTS,
				"The target '" + target + "' exists: choose another name, or ask for it to be replaced", cause);
	}

	private static DracoonTransferException unwritable(Path target, @Nullable Throwable cause) {
		return new DracoonTransferException(Reason.TARGET_UNWRITABLE,
				"The target '" + target
						+ "' cannot be written: check the permissions of its directory and the space on the disk",
				cause);
	}

}
