/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.shares;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonProtocolException;

/**
 * The image that the server sends as a data URL. It shows the link of a share, so no
 * error repeats it.
 */
final class QrCode {

	private static final String PREFIX = "data:image/png;base64,";

	private QrCode() {
	}

	/**
	 * Take the image out of its data URL.
	 * @param operation who asked for it
	 * @param dataUrl the data URL
	 * @return the bytes of the PNG file
	 */
	static byte[] png(String operation, @Nullable String dataUrl) {
		if (dataUrl == null) {
			throw trouble(operation, "got a share without a QR code");
		}
		if (!dataUrl.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
			throw trouble(operation, "got a QR code that is no PNG image");
		}
		try {
			return Base64.getDecoder().decode(dataUrl.substring(PREFIX.length()));
		}
		catch (IllegalArgumentException ex) {
			throw trouble(operation, "got a QR code that is no Base64");
		}
	}

	private static DracoonProtocolException trouble(String operation, String what) {
		return new DracoonProtocolException(200, null, operation,
				operation + ' ' + what + ". Check that the server and this library are of versions that fit together.",
				null);
	}

}
