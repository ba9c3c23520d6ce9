// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Writes one segment. Another thread may call {@link #abandon} while a buffer is being
 * written. The writer then drops all later buffers.
 */
final class SegmentWriter {

	private final Path file;

	private final FileChannel channel;

	private final MessageDigest md5 = Md5.newDigest();

	private long length;

	private final boolean durable;

	/**
	 * Starts a segment.
	 * @param file the file to write
	 * @param durable whether a finished segment must survive a power failure
	 * @throws IOException if the file cannot be created
	 */
	SegmentWriter(Path file, boolean durable) throws IOException {
		this.file = file;
		this.durable = durable;
		this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
	}

	synchronized int write(DataBuffer buffer) {
		int count = buffer.readableByteCount();
		try (DataBuffer.ByteBufferIterator pieces = buffer.readableByteBuffers()) {
			while (this.channel.isOpen() && pieces.hasNext()) {
				write(pieces.next());
			}
			return count;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	synchronized void write(ByteBuffer piece) throws IOException {
		this.length += piece.remaining();
		this.md5.update(piece.duplicate());
		while (piece.hasRemaining()) {
			this.channel.write(piece);
		}
	}

	synchronized Segment finish() throws IOException {
		if (this.durable && this.channel.isOpen()) {
			this.channel.force(true);
		}
		this.channel.close();
		return new Segment(this.file, this.length, HexFormat.of().formatHex(this.md5.digest()));
	}

	synchronized void abandon() throws IOException {
		this.channel.close();
		Files.deleteIfExists(this.file);
	}

}
