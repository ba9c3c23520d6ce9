// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.transfer.internal.file.OwnerOnly;

/**
 * Represents an open lock file. A channel cannot tell which file it has open. Therefore
 * every owner gives the file a new random length. The length is visible without opening
 * the file, and shows whether the path of the lock file still leads to the open file. The
 * channel is asynchronous, because an interrupt would close any other kind of channel and
 * release the lock.
 */
final class LockFile implements Closeable {

	private static final Logger logger = LoggerFactory.getLogger(LockFile.class);

	private static final int CONTENT = 1024;

	private static final int MAX_SIZE = 1 << 20;

	private final AsynchronousFileChannel channel;

	private final int size = ThreadLocalRandom.current().nextInt(CONTENT + 1, MAX_SIZE);

	private LockFile(AsynchronousFileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Creates the file, readable only by its owner.
	 * @throws IOException if it exists or cannot be created
	 */
	static LockFile create(Path path) throws IOException {
		return open(path, OwnerOnly.attributes(path), StandardOpenOption.CREATE_NEW);
	}

	/**
	 * Opens the existing file.
	 * @throws IOException if it does not exist, is a link, or cannot be opened
	 */
	static LockFile open(Path path) throws IOException {
		return open(path, new FileAttribute<?>[0]);
	}

	private static LockFile open(Path path, FileAttribute<?>[] attributes, OpenOption... more) throws IOException {
		Set<OpenOption> options = new HashSet<>(Arrays.asList(more));
		options.add(StandardOpenOption.READ);
		options.add(StandardOpenOption.WRITE);
		options.add(LinkOption.NOFOLLOW_LINKS);
		return new LockFile(AsynchronousFileChannel.open(path, options, null, attributes));
	}

	/**
	 * Reads a lock file that this process has not locked.
	 * @return the owner that the lock file names, {@code null} if the lock file names
	 * none
	 */
	static @Nullable LockOwner look(Path path) throws IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(path,
				Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
			ByteBuffer content = ByteBuffer.allocate(CONTENT);
			while (content.hasRemaining() && channel.read(content) >= 0) {
				// continue until the end
			}
			return LockOwner.parse(Arrays.copyOf(content.array(), content.position()));
		}
	}

	@Nullable FileLock tryLock(LockRules rules) throws IOException {
		return rules.tryLock(this.channel::tryLock);
	}

	int size() {
		return this.size;
	}

	@Nullable LockOwner read() throws IOException {
		ByteBuffer content = ByteBuffer.allocate(CONTENT);
		int read = 0;
		while (content.hasRemaining() && read >= 0) {
			read = await(this.channel.read(content, content.position()));
		}
		return LockOwner.parse(Arrays.copyOf(content.array(), content.position()));
	}

	/**
	 * Writes the owner, and gives the file its random length. Every call also updates the
	 * time of modification.
	 */
	void write(byte[] owner) throws IOException {
		byte[] padded = Arrays.copyOf(owner, CONTENT);
		Arrays.fill(padded, owner.length, CONTENT, (byte) ' ');
		write(ByteBuffer.wrap(padded), 0);
		// extend the file by a hole, which takes no space
		this.channel.truncate(this.size);
		if (this.channel.size() < this.size) {
			write(ByteBuffer.wrap(new byte[] { ' ' }), this.size - 1L);
		}
	}

	private void write(ByteBuffer content, long offset) throws IOException {
		while (content.hasRemaining()) {
			await(this.channel.write(content, offset + content.position()));
		}
	}

	private static int await(Future<Integer> operation) throws IOException {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return operation.get();
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof IOException cause) ? cause : new IOException(ex.getCause());
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			logger.debug("Could not close a lock file", ex);
		}
	}

}
