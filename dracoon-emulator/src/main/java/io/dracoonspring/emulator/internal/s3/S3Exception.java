// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

/** The S3 side refuses a request. */
public final class S3Exception extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final S3Error error;

	S3Exception(S3Error error, String message) {
		super(message);
		this.error = error;
	}

	public S3Error getError() {
		return this.error;
	}

}
