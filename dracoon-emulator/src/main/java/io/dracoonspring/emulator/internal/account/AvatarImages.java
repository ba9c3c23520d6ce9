// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.PngImage;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Checks the format and size of avatars by their first bytes, and draws the avatars of
 * users who have set none.
 */
final class AvatarImages {

	private static final int SIZE = 256;

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static final byte[] JPEG = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF };

	private static final int PNG_WIDTH = 16;

	private static final int[] COLORS = { 0x1F77B4, 0xFF7F0E, 0x2CA02C, 0xD62728, 0x9467BD, 0x8C564B };

	private AvatarImages() {
	}

	static User.Avatar check(byte[] picture) {
		if (startsWith(picture, PNG)) {
			checkSize(picture, false);
			return new User.Avatar("image/png", picture);
		}
		if (startsWith(picture, JPEG)) {
			checkSize(picture, true);
			return new User.Avatar("image/jpeg", picture);
		}
		throw PeopleErrorCode.AVATAR_TYPE_INVALID.exception();
	}

	private static boolean startsWith(byte[] picture, byte[] start) {
		return picture.length >= start.length && Arrays.equals(picture, 0, start.length, start, 0, start.length);
	}

	private static void checkSize(byte[] picture, boolean jpeg) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(picture);
			if (jpeg ? isJpegOfSize(bytes) : isPngOfSize(bytes)) {
				return;
			}
		}
		catch (BufferUnderflowException | IllegalArgumentException ex) {
			// the file ends before the bytes that contain the size of the picture
			throw PeopleErrorCode.AVATAR_TYPE_INVALID.exception();
		}
		throw PeopleErrorCode.AVATAR_DIMENSIONS_INVALID.exception();
	}

	private static boolean isPngOfSize(ByteBuffer bytes) {
		bytes.position(PNG_WIDTH);
		int width = bytes.getInt();
		int height = bytes.getInt();
		return width == SIZE && height == SIZE;
	}

	// skip segments up to the start of frame, which contains the size
	private static boolean isJpegOfSize(ByteBuffer bytes) {
		bytes.position(2);
		while (true) {
			int marker = bytes.getShort() & 0xFFFF;
			int length = bytes.getShort() & 0xFFFF;
			if (isStartOfFrame(marker)) {
				bytes.get();
				int height = bytes.getShort();
				int width = bytes.getShort();
				return width == SIZE && height == SIZE;
			}
			bytes.position(bytes.position() + length - 2);
		}
	}

	private static boolean isStartOfFrame(int marker) {
		return marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
	}

	static User.Avatar ofNobody(long userId) {
		int color = COLORS[(int) (userId % COLORS.length)];
		return new User.Avatar("image/png", PngImage.encode(SIZE, SIZE, (x, y) -> color));
	}

}
