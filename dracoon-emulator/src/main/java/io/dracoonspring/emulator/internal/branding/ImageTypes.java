// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.branding;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;

/**
 * Lists the purposes of branding images, their URLs, and the sizes in which clients can
 * fetch them.
 */
final class ImageTypes {

	static final List<String> ALL = List.of("webLogo", "appLogo", "squaredLogo", "appSplashImage", "webSplashImage",
			"favIcon", "ingredientLogo");

	static final Map<String, Integer> PIXELS = Map.of("small", 64, "medium", 128, "large", 256);

	static final List<String> SIZES = List.of("small", "medium", "large");

	static final String FILES = "/branding/api/v1/public/branding/files/";

	private ImageTypes() {
	}

	static String check(@Nullable String type) {
		if (type == null || !ALL.contains(type)) {
			throw ErrorCode.PARAMETER_INVALID.exception("'type' is not valid");
		}
		return type;
	}

	static int pixels(String size) {
		if (!PIXELS.containsKey(size)) {
			throw ErrorCode.PARAMETER_INVALID.exception("'size' is not valid");
		}
		return Objects.requireNonNull(PIXELS.get(size));
	}

	static String url(URI server, String type, String size) {
		return server.resolve(FILES + type + "/" + size).toString();
	}

	/**
	 * Returns the media type of an image, detected from its first bytes.
	 * @param image the image file
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the file is not an
	 * image that pages can show
	 */
	static String mediaType(byte[] image) {
		if (startsWith(image, 0x89, 'P', 'N', 'G')) {
			return "image/png";
		}
		if (startsWith(image, 0xFF, 0xD8, 0xFF)) {
			return "image/jpeg";
		}
		if (startsWith(image, 'G', 'I', 'F', '8')) {
			return "image/gif";
		}
		if (startsWith(image, 0, 0, 1, 0)) {
			return "image/x-icon";
		}
		throw ErrorCode.PARAMETER_INVALID.exception("The image must be a PNG, JPEG, GIF or ICO file");
	}

	private static boolean startsWith(byte[] image, int... head) {
		if (image.length < head.length) {
			return false;
		}
		for (int i = 0; i < head.length; i++) {
			if ((image[i] & 0xFF) != head[i]) {
				return false;
			}
		}
		return true;
	}

}
