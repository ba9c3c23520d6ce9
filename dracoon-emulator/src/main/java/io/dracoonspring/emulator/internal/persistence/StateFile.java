// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A file that is always complete. New content is written to a second file, which replaces
 * the first file as soon as all bytes are on the disk. The header identifies the format
 * and contains a checksum of the content.
 */
final class StateFile {

	static final int FORMAT = 3;

	private static final byte[] MAGIC = "DRACOON emulator state\n".getBytes(StandardCharsets.US_ASCII);

	private static final int DIGEST_LENGTH = 32;

	private static final int HEAD_LENGTH = MAGIC.length + Integer.BYTES + DIGEST_LENGTH;

	private final Path file;

	private byte[] lastDigest = {};

	StateFile(Path file) {
		this.file = file;
	}

	/**
	 * Reads the file.
	 * @return the content, if the file exists
	 * @throws IOException if the file cannot be read
	 * @throws UnreadableStateException if the file is damaged or has another format
	 */
	Optional<byte[]> read() throws IOException, UnreadableStateException {
		if (!Files.exists(this.file)) {
			return Optional.empty();
		}
		byte[] bytes = Files.readAllBytes(this.file);
		if (bytes.length < HEAD_LENGTH || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
			throw new UnreadableStateException(
					"'" + this.file.getFileName() + "' is damaged or belongs to another program");
		}
		int format = ByteBuffer.wrap(bytes, MAGIC.length, Integer.BYTES).getInt();
		if (format != FORMAT) {
			throw new UnreadableStateException(
					(format > FORMAT) ? "it was written by a newer version of the emulator (format " + format + ")"
							: "it was written by an older version of the emulator (format " + format + ")");
		}
		byte[] content = Arrays.copyOfRange(bytes, HEAD_LENGTH, bytes.length);
		byte[] digest = Arrays.copyOfRange(bytes, HEAD_LENGTH - DIGEST_LENGTH, HEAD_LENGTH);
		if (!MessageDigest.isEqual(digest, digest(content))) {
			throw UnreadableStateException.damaged();
		}
		return Optional.of(content);
	}

	/**
	 * Replaces the file, unless the last successful call of this method wrote the same
	 * content. If the write fails or the process dies meanwhile, the old file remains.
	 * @throws IOException if the file cannot be written
	 */
	void write(byte[] content) throws IOException {
		byte[] digest = digest(content);
		if (Arrays.equals(digest, this.lastDigest)) {
			return;
		}
		Path beside = this.file.resolveSibling(this.file.getFileName() + ".new");
		Files.deleteIfExists(beside);
		ByteBuffer head = ByteBuffer.allocate(HEAD_LENGTH).put(MAGIC).putInt(FORMAT).put(digest).flip();
		try (FileChannel channel = FileChannel.open(beside,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file(beside))) {
			for (ByteBuffer part : new ByteBuffer[] { head, ByteBuffer.wrap(content) }) {
				while (part.hasRemaining()) {
					channel.write(part);
				}
			}
			channel.force(true);
		}
		Files.move(beside, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		this.lastDigest = digest;
	}

	private static byte[] digest(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
