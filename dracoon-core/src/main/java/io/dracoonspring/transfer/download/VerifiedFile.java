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
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.ExistingFile;
import io.dracoonspring.transfer.file.LocalFolder;

/**
 * The target of a download. Content goes into a temporary file in the same directory,
 * which takes the final name once it has been verified, or disappears. All methods block.
 */
final class VerifiedFile {

	private static final Logger logger = LoggerFactory.getLogger(VerifiedFile.class);

	private final Path target;

	private final ExistingFile existing;

	/** The directory of the target, which is ours to close. */
	private final LocalFolder folder;

	/** The name of the temporary file in it. */
	private final Path temporary;

	private final FileChannel channel;

	private boolean closed;

	// only changed under the lock
	private volatile long written;

	private VerifiedFile(DownloadTarget target, LocalFolder folder, Path temporary, FileChannel channel, long written) {
		this.target = target.path();
		this.existing = target.existing();
		this.folder = folder;
		this.temporary = temporary;
		this.channel = channel;
		this.written = written;
	}

	/**
	 * Check whether a download can take place, without changing anything.
	 * @param download where the content goes
	 * @throws DracoonTransferException if it cannot
	 */
	static void check(DownloadTarget download) {
		LocalFolder folder = download.folder();
		if (folder == null) {
			check(download.path(), download.existing());
		}
		else {
			check(folder, download);
		}
	}

	private static void check(LocalFolder folder, DownloadTarget download) {
		try {
			BasicFileAttributes found = folder.look(download.path().getFileName());
			if (found != null && found.isDirectory()) {
				throw directory(download.path());
			}
			if (found != null && download.existing() == ExistingFile.FAIL) {
				throw taken(download.path(), null);
			}
		}
		catch (IOException ex) {
			throw unwritable(download.path(), ex);
		}
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
			throw directory(target);
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
		return create(DownloadTarget.of(target, existing, false));
	}

	/**
	 * Create the temporary file.
	 * @param target where the content goes
	 * @return the file, open for writing
	 */
	static VerifiedFile create(DownloadTarget target) {
		check(target);
		LocalFolder folder = open(target);
		try {
			Path temporary = folder.name(".dracoon-" + UUID.randomUUID() + ".part");
			return new VerifiedFile(target, folder, temporary, folder.create(temporary), 0);
		}
		catch (IOException ex) {
			close(folder);
			throw unwritable(target.path(), ex);
		}
	}

	private static LocalFolder open(DownloadTarget target) {
		LocalFolder folder = target.folder();
		try {
			// of its own, because this may have to clean up when the other is closed
			return (folder != null) ? folder.again() : LocalFolder.at(directoryOf(target.path()));
		}
		catch (IOException ex) {
			throw unwritable(target.path(), ex);
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
		check(target);
		LocalFolder folder = open(target);
		try {
			FileChannel channel = reopen(temporary, received);
			return new VerifiedFile(target, folder, temporary.getFileName(), channel, received);
		}
		catch (DracoonTransferException ex) {
			close(folder);
			throw ex;
		}
		catch (IOException ex) {
			close(folder);
			throw unwritable(target.path(), ex);
		}
	}

	private static FileChannel reopen(Path temporary, long received) throws IOException {
		try {
			FileChannel channel = FileChannel.open(temporary, StandardOpenOption.READ, StandardOpenOption.WRITE);
			if (channel.size() < received) {
				channel.close();
				throw new DracoonTransferException(Reason.CONTENT_CHANGED,
						"The temporary file '" + temporary + "' has lost content: download the file anew", null);
			}
			return channel.truncate(received).position(received);
		}
		catch (NoSuchFileException ex) {
			throw new DracoonTransferException(Reason.CONTENT_CHANGED,
					"The temporary file '" + temporary + "' is gone: download the file anew", ex);
		}
	}

	private static void close(LocalFolder folder) {
		try {
			folder.close();
		}
		catch (IOException ex) {
			logger.debug("Could not close the directory of a target", ex);
		}
	}

	Path temporary() {
		return directoryOf(this.target).resolve(this.temporary);
	}

	/**
	 * Show what has been written so far to a check.
	 * @param check sees the content
	 */
	synchronized void replay(ContentCheck check) {
		byte[] piece = new byte[64 * 1024];
		try (InputStream content = Channels.newInputStream(this.folder.read(this.temporary))) {
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
		finally {
			close(this.folder);
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
			Path name = name();
			close(this.folder);
			return name;
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
			BasicFileAttributeView view = this.folder.view(this.temporary, BasicFileAttributeView.class);
			if (view != null) {
				view.setTimes(time(modified), null, time(created));
			}
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
			case REPLACE -> this.folder.replace(this.temporary, this.target.getFileName());
			case FAIL -> moveIfFree(this.target);
			case SKIP -> {
				try {
					moveIfFree(this.target);
				}
				catch (FileAlreadyExistsException ex) {
					logger.debug("The target has come into being meanwhile and is kept", ex);
					this.folder.delete(this.temporary);
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

	private void moveIfFree(Path name) throws IOException {
		this.folder.moveIfFree(this.temporary, name.getFileName());
	}

	/**
	 * Throw everything away. Never fails: the reason for which this happens matters more.
	 */
	synchronized void discard() {
		this.closed = true;
		try {
			this.channel.close();
			this.folder.delete(this.temporary);
		}
		catch (IOException ex) {
			logger.warn("A temporary file could not be deleted: delete it by hand; its path is logged at DEBUG");
			logger.debug("The temporary file '{}' could not be deleted", this.temporary, ex);
		}
		finally {
			close(this.folder);
		}
	}

	private static Path directoryOf(Path target) {
		Path parent = target.toAbsolutePath().getParent();
		return (parent != null) ? parent : target.toAbsolutePath();
	}

	private static DracoonTransferException directory(Path target) {
		return new DracoonTransferException(Reason.TARGET_EXISTS,
				"The target '" + target + "' is a directory: name a file in it", null);
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
