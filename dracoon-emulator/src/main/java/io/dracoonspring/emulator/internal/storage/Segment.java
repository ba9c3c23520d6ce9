// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * A file on disk that contains a part of the content of a stored file.
 *
 * @param length the length in bytes
 * @param md5 the MD5 digest of the bytes, 32 lower-case hex digits
 */
public record Segment(Path file, long length, String md5) {

	private static final int BUFFER_SIZE = 64 * 1024;

	/**
	 * Adds the bytes to a digest. Blocks until all bytes are read.
	 * @throws IOException if the file cannot be read
	 */
	void update(MessageDigest digest) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.READ)) {
			while (channel.read(buffer) >= 0) {
				digest.update(buffer.flip());
				buffer.clear();
			}
		}
	}

}
