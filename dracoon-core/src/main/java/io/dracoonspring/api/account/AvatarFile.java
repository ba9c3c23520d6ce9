// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import java.util.Arrays;

import org.springframework.core.io.ByteArrayResource;

/** A picture whose file name determines its media type. */
final class AvatarFile extends ByteArrayResource {

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G' };

	private static final byte[] JPEG = { (byte) 0xff, (byte) 0xd8, (byte) 0xff };

	private final String name;

	private AvatarFile(byte[] content, String name) {
		super(content);
		this.name = name;
	}

	static AvatarFile of(byte[] picture) {
		if (startsWith(picture, PNG)) {
			return new AvatarFile(picture, "avatar.png");
		}
		if (startsWith(picture, JPEG)) {
			return new AvatarFile(picture, "avatar.jpg");
		}
		throw new IllegalArgumentException("'picture' must be a PNG or JPEG");
	}

	private static boolean startsWith(byte[] picture, byte[] start) {
		return picture.length >= start.length && Arrays.equals(picture, 0, start.length, start, 0, start.length);
	}

	@Override
	public String getFilename() {
		return this.name;
	}

}
