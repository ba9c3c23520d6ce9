// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.transfer.internal.resume.DownloadState;
import io.dracoonspring.transfer.internal.resume.PartialFileLock;

/**
 * Writes the content of a download to its target. The content goes into a temporary file
 * that only its owner can read, in the directory of the target. The file gets its final
 * name after verification. If the verification fails, the file is deleted. All methods
 * block.
 */
final class VerifiedFile {

	private static final Logger logger = LoggerFactory.getLogger(VerifiedFile.class);

	private static final int PIECE = 64 * 1024;

	private final DownloadTarget target;

	private final TargetDirectory directory;

	private final PartialFileLock lock;

	private final Path temporary;

	private final FileChannel channel;

	/**
	 * The {@link BasicFileAttributes#fileKey() identity} of the temporary file in its
	 * file system, {@code null} if the file system has no such identities.
	 */
	private final @Nullable Object key;

	private final CRC32C checksum = new CRC32C();

	private boolean closed;

	// changed only while this object is locked
	private volatile Position position = new Position(0, 0);

	/**
	 * The content of the interrupted download that this download resumes, until this
	 * download has copied that content. If this download is interrupted before it has
	 * copied the content, the next download copies the content again.
	 */
	private volatile @Nullable PartialDownload earlier;

	private VerifiedFile(DownloadTarget target, TargetDirectory directory, PartialFileLock lock, FileChannel channel,
			@Nullable Object key) {
		this.target = target;
		this.directory = directory;
		this.lock = lock;
		this.temporary = directory.resolve(lock.partial());
		this.channel = channel;
		this.key = key;
	}

	static VerifiedFile create(DownloadTarget target, @Nullable Path tokenFile) {
		target.check();
		try {
			return create(target, tokenFile, TargetDirectory.open(target));
		}
		catch (IOException ex) {
			throw target.unwritable(ex);
		}
	}

	private static VerifiedFile create(DownloadTarget target, @Nullable Path tokenFile, TargetDirectory directory)
			throws IOException {
		VerifiedFile created = null;
		PartialFileLock lock = null;
		try {
			lock = directory.lock(tokenFile, target.locks());
			created = create(target, directory, lock);
			return created;
		}
		finally {
			if (created == null) {
				if (lock != null) {
					directory.discard(directory.resolve(lock.partial()));
					lock.release();
				}
				directory.close();
			}
		}
	}

	private static VerifiedFile create(DownloadTarget target, TargetDirectory directory, PartialFileLock lock)
			throws IOException {
		FileChannel channel = directory.create(directory.resolve(lock.partial()));
		BasicFileAttributes created = directory.attributes(directory.resolve(lock.partial()));
		return new VerifiedFile(target, directory, lock, channel, (created != null) ? created.fileKey() : null);
	}

	/**
	 * Creates the temporary file of a resumed download. The content of the interrupted
	 * download is not copied yet.
	 */
	static VerifiedFile create(DownloadTarget target, @Nullable Path tokenFile, PartialDownload earlier) {
		VerifiedFile file = create(target, tokenFile);
		if (earlier.received() > 0) {
			file.earlier = earlier;
		}
		else {
			file.directory.discard(earlier.path());
		}
		return file;
	}

	/** Deletes the temporary file of a download that will not be resumed. */
	static void discard(DownloadState state) {
		Path target = Path.of(state.target());
		Path temporary = Path.of(state.temporary());
		if (!TargetDirectory.isPartial(target, temporary)) {
			return;
		}
		try (TargetDirectory directory = TargetDirectory.open(target)) {
			directory.discard(temporary);
		}
		catch (IOException ex) {
			logger.debug("The directory of an earlier download is gone: {}", VisibleText.ofFailure(ex));
		}
	}

	/**
	 * Returns the state with which the download can be resumed. The state describes the
	 * content of the interrupted download until that content is copied, and the written
	 * content afterwards.
	 */
	DownloadState describe(DownloadState start) {
		this.lock.announce();
		PartialDownload source = this.earlier;
		if (source != null) {
			return start.at(source.path().toString(), source.received(), source.checksum());
		}
		Position now = this.position;
		return start.at(this.temporary.toString(), now.written(), now.checksum());
	}

	Path temporary() {
		return this.temporary;
	}

	/**
	 * Copies the content of the interrupted download, runs {@code copied}, and deletes
	 * the file of the interrupted download.
	 */
	synchronized void takeOver(ContentCheck check, Runnable copied) {
		PartialDownload source = this.earlier;
		if (source == null) {
			return;
		}
		try {
			source.read(this.directory, (piece, length) -> {
				write(piece, length);
				check.replay(piece, length);
			});
		}
		catch (IOException ex) {
			throw this.target.unwritable(ex);
		}
		source.require(this.checksum.getValue());
		this.earlier = null;
		boolean done = false;
		try {
			copied.run();
			done = true;
		}
		finally {
			if (!done) {
				this.earlier = source;
			}
		}
		this.directory.discard(source.path());
	}

	/**
	 * Reads the content back from the disk and compares it with the written content.
	 * @throws DracoonTransferException if the disk has different content
	 */
	synchronized void readBack(ContentCheck check) {
		Position end = this.position;
		CRC32C read = new CRC32C();
		try {
			this.channel.force(true);
			new PartialDownload(this.temporary, end.written(), end.checksum()).read(this.directory, (piece, length) -> {
				read.update(piece, 0, length);
				check.replay(piece, length);
			});
		}
		catch (IOException ex) {
			throw this.target.unwritable(ex);
		}
		if (end.checksum() != read.getValue()) {
			throw new DracoonTransferException(Reason.CHECKSUM_MISMATCH,
					"The disk has other content than was written: download the file again, and check the disk", null);
		}
	}

	/**
	 * Closes and keeps the temporary file, so that the download can be resumed. Keeps the
	 * file of the interrupted download instead if its content is not copied yet.
	 */
	synchronized void keep() {
		close();
		if (this.earlier != null) {
			this.directory.discard(this.temporary);
			this.lock.release();
		}
		else {
			this.lock.keep();
		}
		this.directory.close();
	}

	private void close() {
		this.closed = true;
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			logger.debug("Could not close the temporary file", ex);
		}
	}

	/** Appends the first {@code length} bytes of the array. */
	synchronized void write(byte[] content, int length) {
		if (this.closed) {
			// the download ended before this write began
			return;
		}
		ByteBuffer buffer = ByteBuffer.wrap(content, 0, length);
		try {
			while (buffer.hasRemaining()) {
				// write in pieces, because the JDK keeps a native buffer of the size of
				// each write
				int end = buffer.limit();
				buffer.limit(Math.min(end, buffer.position() + PIECE));
				this.channel.write(buffer);
				buffer.limit(end);
			}
		}
		catch (IOException ex) {
			throw this.target.unwritable(ex);
		}
		this.checksum.update(content, 0, length);
		this.position = new Position(this.position.written() + length, this.checksum.getValue());
	}

	/** Returns the number of bytes written, including the copied bytes. */
	long written() {
		return this.position.written();
	}

	/**
	 * Checks that the temporary file has {@code size} bytes, and gives the file its final
	 * name and access rights.
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
			requireSame();
			Path name = this.directory.publish(this.temporary, this.lock.path(), this.target);
			this.lock.release();
			this.directory.close();
			return name;
		}
		catch (FileAlreadyExistsException ex) {
			throw this.target.taken(ex);
		}
		catch (IOException ex) {
			throw this.target.unwritable(ex);
		}
	}

	private void requireSame() throws IOException {
		BasicFileAttributes now = this.directory.attributes(this.temporary);
		if (now == null || !now.isRegularFile() || !Objects.equals(now.fileKey(), this.key)) {
			throw new DracoonTransferException(Reason.CONTENT_CHANGED,
					"The temporary file of the download was deleted or replaced: download the file again", null);
		}
	}

	synchronized void setTimes(@Nullable Instant created, @Nullable Instant modified) {
		try {
			this.directory.setTimes(this.temporary, time(created), time(modified));
		}
		catch (IOException ex) {
			throw this.target.unwritable(ex);
		}
	}

	private static @Nullable FileTime time(@Nullable Instant instant) {
		return (instant != null) ? FileTime.from(instant) : null;
	}

	/**
	 * Deletes the temporary file and the file of the interrupted download. Never fails,
	 * because the failure that led to the cleanup matters more.
	 */
	synchronized void discard() {
		close();
		this.directory.discard(this.temporary);
		this.lock.release();
		PartialDownload source = this.earlier;
		if (source != null) {
			this.directory.discard(source.path());
		}
		this.directory.close();
	}

	/** Holds the number of bytes written and their CRC-32C. */
	private record Position(long written, long checksum) {

	}

}
