// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.time.Duration;

import io.dracoonspring.emulator.internal.s3.S3Storage;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/**
 * Provides the services that the areas of the API use.
 *
 * @param calls the factory of the handlers of operations
 * @param store the store of file contents
 * @param s3 the emulated object storage
 * @param addresses the URLs of the emulator
 */
public record Backend(Calls calls, ContentStore store, S3Storage s3, Addresses addresses) {

	/** The lifetime of URLs for the transfer of content. */
	public static final Duration URL_LIFETIME = Duration.ofMinutes(15);

	/** Returns the state with users, nodes and all other data. */
	public EmulatorState state() {
		return this.calls.state();
	}

}
