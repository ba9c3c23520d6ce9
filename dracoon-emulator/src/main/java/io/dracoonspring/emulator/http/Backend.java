// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.http;

import java.time.Duration;

import io.dracoonspring.emulator.s3.S3Storage;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.storage.ContentStore;

/**
 * What the areas of the API work on.
 *
 * @param calls makes handlers of operations
 * @param store keeps the contents
 * @param s3 the S3 side
 * @param addresses under which URLs it is reached
 */
public record Backend(Calls calls, ContentStore store, S3Storage s3, Addresses addresses) {

	/** How long URLs for the transfer of content are valid. */
	public static final Duration URL_LIFETIME = Duration.ofMinutes(15);

	/**
	 * Returns users, nodes and all the rest.
	 */
	public EmulatorState state() {
		return this.calls.state();
	}

}
