// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads and writes dates in JSON. It writes UTC with milliseconds. It accepts dates with
 * or without fraction and time zone, and reads a date without time zone as UTC.
 */
final class InstantJson {

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter
		.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private InstantJson() {
	}

	static SimpleModule module() {
		SimpleModule module = new SimpleModule("dracoon-instant");
		module.addSerializer(Instant.class, new Writer());
		module.addDeserializer(Instant.class, new Reader());
		return module;
	}

	static Instant parse(String text) {
		TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, Instant::from, LocalDateTime::from);
		Instant instant = (parsed instanceof LocalDateTime local) ? local.toInstant(ZoneOffset.UTC)
				: Instant.from(parsed);
		return instant.truncatedTo(ChronoUnit.MILLIS);
	}

	private static final class Writer extends ValueSerializer<Instant> {

		@Override
		public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(WRITTEN.format(value));
		}

	}

	private static final class Reader extends ValueDeserializer<Instant> {

		@Override
		public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
			String text = parser.getString();
			try {
				return parse(text);
			}
			catch (DateTimeException ex) {
				return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a date");
			}
		}

	}

}
