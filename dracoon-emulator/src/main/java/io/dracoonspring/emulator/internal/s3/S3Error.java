// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

/**
 * The errors of S3 that the emulator reports. The constants have the names that S3 uses
 * in its responses.
 */
public enum S3Error {

	/** The request is not signed, or its URL has expired or is not valid yet. */
	AccessDenied(403, "Access Denied"),

	AuthorizationQueryParametersError(400, "The authorization query parameters are incomplete or malformed"),

	BadDigest(400, "The Content-MD5 you specified did not match what we received."),

	/** A part is smaller than 5 MiB and is not the last. */
	EntityTooSmall(400, "Your proposed upload is smaller than the minimum allowed size"),

	IncompleteBody(400, "You did not provide the number of bytes specified by the Content-Length HTTP header"),

	InvalidAccessKeyId(403, "The AWS Access Key Id you provided does not exist in our records."),

	InvalidArgument(400, "Invalid Argument"),

	/** The {@code Content-MD5} header is not an MD5 digest. */
	InvalidDigest(400, "The Content-MD5 you specified was invalid."),

	/**
	 * A part in the completion request was not uploaded, or differs from the uploaded
	 * part.
	 */
	InvalidPart(400, "One or more of the specified parts could not be found."),

	InvalidPartOrder(400, "The list of parts was not in ascending order."),

	InvalidRange(416, "The requested range is not satisfiable"),

	MethodNotAllowed(405, "The specified method is not allowed against this resource."),

	MissingContentLength(411, "You must provide the Content-Length HTTP header."),

	NoSuchKey(404, "The specified key does not exist."),

	NoSuchUpload(404,
			"The specified upload does not exist. The upload ID may be invalid, or the upload may have "
					+ "been aborted or completed."),

	SignatureDoesNotMatch(403,
			"The request signature we calculated does not match the signature you provided. "
					+ "Check your key and signing method."),

	SlowDown(503, "Please reduce your request rate.");

	private final int status;

	private final String message;

	S3Error(int status, String message) {
		this.status = status;
		this.message = message;
	}

	public int status() {
		return this.status;
	}

	public String message() {
		return this.message;
	}

	S3Exception exception() {
		return exception(this.message);
	}

	S3Exception exception(String message) {
		return new S3Exception(this, message);
	}

}
