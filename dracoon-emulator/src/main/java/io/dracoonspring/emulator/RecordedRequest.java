// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

/**
 * A request that the emulator has received. It holds no secret: neither query nor headers
 * nor body are recorded, and tokens in paths are replaced by {@code {token}}.
 *
 * @param method the HTTP method
 * @param path the path
 * @param status the HTTP status of the answer, {@link #NOT_ANSWERED} if none went out
 */
public record RecordedRequest(String method, String path, int status) {

	/** The status of requests whose connection ended before the answer. */
	public static final int NOT_ANSWERED = 0;

}
