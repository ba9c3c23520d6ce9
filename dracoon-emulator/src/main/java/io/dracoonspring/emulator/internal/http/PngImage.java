// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes images in the PNG format without the JDK module {@code java.desktop}. */
public final class PngImage {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static final int BITS = 8;

	private static final int TRUE_COLOR = 2;

	private PngImage() {
	}

	/**
	 * Writes an image.
	 * @param width the width in pixels
	 * @param height the height in pixels
	 * @param colors the function that returns the colour of a pixel as {@code 0xRRGGBB}
	 * @return the image file
	 */
	public static byte[] encode(int width, int height, IntBinaryOperator colors) {
		try {
			ByteArrayOutputStream image = new ByteArrayOutputStream();
			image.write(SIGNATURE);
			chunk(image, "IHDR",
					ByteBuffer.allocate(13)
						.putInt(width)
						.putInt(height)
						.put((byte) BITS)
						.put((byte) TRUE_COLOR)
						.put(new byte[3])
						.array());
			chunk(image, "IDAT", pixels(width, height, colors));
			chunk(image, "IEND", new byte[0]);
			return image.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write to memory", ex);
		}
	}

	private static byte[] pixels(int width, int height, IntBinaryOperator colors) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(compressed)) {
			for (int y = 0; y < height; y++) {
				// filter type 0: none
				out.write(0);
				for (int x = 0; x < width; x++) {
					int color = colors.applyAsInt(x, y);
					out.write(color >> 16);
					out.write(color >> 8);
					out.write(color);
				}
			}
		}
		return compressed.toByteArray();
	}

	private static void chunk(ByteArrayOutputStream image, String type, byte[] data) throws IOException {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 checksum = new CRC32();
		checksum.update(name);
		checksum.update(data);
		image.write(ByteBuffer.allocate(Integer.BYTES).putInt(data.length).array());
		image.write(name);
		image.write(data);
		image.write(ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array());
	}

}
