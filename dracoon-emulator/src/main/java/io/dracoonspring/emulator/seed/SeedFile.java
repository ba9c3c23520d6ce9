// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of a seed.
 *
 * @param name the name
 * @param content the content
 */
public record SeedFile(String name, Content content) {

	public SeedFile {
		Seeds.requireText(name, "name of a file");
	}

	/**
	 * Creates a text file.
	 * @param name the name
	 * @param text the text, stored as UTF-8
	 * @return the file
	 */
	public static SeedFile text(String name, String text) {
		return bytes(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Creates a file.
	 * @param name the name
	 * @param bytes the content
	 * @return the file
	 */
	public static SeedFile bytes(String name, byte[] bytes) {
		byte[] copy = bytes.clone();
		return new SeedFile(name, () -> new ByteArrayInputStream(copy));
	}

	/**
	 * Creates a file with the content of a file on disk. The emulator reads the file on
	 * disk when it starts.
	 * @param name the name
	 * @param source the file on disk
	 * @return the file
	 */
	public static SeedFile from(String name, Path source) {
		return new SeedFile(name, () -> Files.newInputStream(source));
	}

	/**
	 * Creates a file with generated content. Files of the same size have the same
	 * content.
	 * @param name the name
	 * @param size the size in bytes
	 * @return the file
	 */
	public static SeedFile ofSize(String name, long size) {
		if (size < 0) {
			throw new SeedException("file '" + name + "'", "'size' must not be negative");
		}
		return new SeedFile(name, () -> new PatternInputStream(size));
	}

	/**
	 * The content of a file.
	 */
	@FunctionalInterface
	public interface Content {

		/**
		 * Opens the content.
		 * @return a stream that the caller closes
		 * @throws IOException if the content cannot be opened
		 */
		InputStream open() throws IOException;

	}

	/**
	 * Generates a sequence that repeats only after 251 bytes, so that tests notice a
	 * piece of content in the wrong place.
	 */
	private static final class PatternInputStream extends InputStream {

		private static final int PERIOD = 251;

		private final long size;

		private long position;

		PatternInputStream(long size) {
			this.size = size;
		}

		@Override
		public int read() {
			return (this.position < this.size) ? (int) (this.position++ % PERIOD) : -1;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			Objects.checkFromIndexSize(offset, length, bytes.length);
			if (this.position == this.size && length > 0) {
				return -1;
			}
			int count = (int) Math.min(length, this.size - this.position);
			for (int i = 0; i < count; i++) {
				bytes[offset + i] = (byte) (this.position++ % PERIOD);
			}
			return count;
		}

	}

}
