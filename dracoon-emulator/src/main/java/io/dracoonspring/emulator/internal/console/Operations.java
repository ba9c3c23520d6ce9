// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.Objects;

import io.dracoonspring.emulator.internal.journal.RequestLine;
import io.dracoonspring.emulator.internal.s3.S3Storage;

/** Names the operations of requests in the notation of faults. */
final class Operations {

	private Operations() {
	}

	static boolean isS3(RequestLine request) {
		return S3Storage.serves(request.path());
	}

	/**
	 * Returns the operation of a request.
	 * @return the target of a fault that hits all requests of this operation
	 */
	static String of(RequestLine request) {
		if (!isS3(request)) {
			return request.method() + " " + Objects.requireNonNullElse(request.route(), request.path());
		}
		return switch (request.method()) {
			case "PUT" -> "S3 PART";
			case "GET" -> "S3 GET";
			default -> request.method() + " " + request.path();
		};
	}

}
