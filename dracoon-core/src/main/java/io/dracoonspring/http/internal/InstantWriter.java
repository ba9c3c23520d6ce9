// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes points in time in UTC with at most milliseconds, because the server stores no
 * finer times.
 */
final class InstantWriter extends StdSerializer<Instant> {

	InstantWriter() {
		super(Instant.class);
	}

	@Override
	public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
		generator.writeString(value.truncatedTo(ChronoUnit.MILLIS).toString());
	}

}
