// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonProtocolException;

/**
 * Decodes the image that the server sends as a data URL. Errors do not contain the data
 * URL, because the image shows the link of a share.
 */
final class QrCode {

	private static final String PREFIX = "data:image/png;base64,";

	private QrCode() {
	}

	/**
	 * Returns the image from its data URL.
	 * @param operation the operation that requested the image
	 * @param dataUrl the data URL
	 * @return the bytes of the PNG file
	 */
	static byte[] png(String operation, @Nullable String dataUrl) {
		if (dataUrl == null) {
			throw invalid(operation, "got a share without a QR code");
		}
		if (!dataUrl.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
			throw invalid(operation, "got a QR code that is not a PNG image");
		}
		try {
			return Base64.getDecoder().decode(dataUrl.substring(PREFIX.length()));
		}
		catch (IllegalArgumentException ex) {
			throw invalid(operation, "got a QR code that is not valid Base64");
		}
	}

	private static DracoonProtocolException invalid(String operation, String what) {
		return new DracoonProtocolException(200, null, operation,
				operation + ' ' + what + ". Check that this version of the library supports the version of the server.",
				null);
	}

}
