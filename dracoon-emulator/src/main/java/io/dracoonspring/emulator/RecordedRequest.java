// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

/**
 * Describes a request that the emulator received. This record contains no secret, because
 * query, headers and body are not recorded, and {@code {token}} replaces tokens in paths.
 *
 * @param method the HTTP method
 * @param path the path
 * @param status the HTTP status of the response, {@link #NOT_ANSWERED} if none was sent
 */
public record RecordedRequest(String method, String path, int status) {

	/** The status of requests whose connection ended before the response. */
	public static final int NOT_ANSWERED = 0;

}
