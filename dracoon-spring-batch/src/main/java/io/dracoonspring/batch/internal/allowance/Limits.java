// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.allowance;

import org.jspecify.annotations.Nullable;

/**
 * Holds the limits of all workers together.
 *
 * @param bytesPerSecond bytes of content per second that all workers together may
 * transfer with each client, {@code null} for no limit
 * @param callsPerSecond calls of the API per second of all workers together, {@code null}
 * for no limit
 * @param pause whether a window demands a pause, in which no further work begins
 */
record Limits(@Nullable Long bytesPerSecond, @Nullable Integer callsPerSecond, boolean pause) {

	static final Limits NONE = new Limits(null, null, false);

	/** Returns these limits, with the given defaults for missing limits. */
	Limits orElse(Limits defaults) {
		return new Limits((this.bytesPerSecond != null) ? this.bytesPerSecond : defaults.bytesPerSecond,
				(this.callsPerSecond != null) ? this.callsPerSecond : defaults.callsPerSecond, this.pause);
	}

}
