// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.DateTimeException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

import io.dracoonspring.api.WireTime;

/**
 * Reads points in time as {@link WireTime} does, or as milliseconds since 1970.
 */
final class InstantReader extends StdDeserializer<Instant> {

	InstantReader() {
		super(Instant.class);
	}

	@Override
	public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
		if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
			return Instant.ofEpochMilli(parser.getLongValue());
		}
		String text = (parser.currentToken() == JsonToken.VALUE_STRING) ? parser.getString().strip() : "";
		if (text.isEmpty()) {
			return null;
		}
		try {
			return WireTime.parse(text);
		}
		catch (DateTimeException ex) {
			return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a date and time");
		}
	}

}
