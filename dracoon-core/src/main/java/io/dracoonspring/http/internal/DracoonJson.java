// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import io.dracoonspring.api.Secret;
import io.dracoonspring.api.WireTime;

/**
 * Creates the JSON mapper for requests and answers. Only the client uses this mapper, so
 * that the JSON settings of an application do not change the requests.
 */
final class DracoonJson {

	private DracoonJson() {
	}

	static JsonMapper mapper() {
		SimpleModule wire = new SimpleModule("dracoon-wire").addDeserializer(Instant.class, new InstantReader())
			.addSerializer(Instant.class, new InstantWriter())
			.addSerializer(Secret.class, new SecretWriter())
			.setSerializerModifier(new KnownValues());
		return JsonMapper.builder()
			.addModule(wire)
			// accept unescaped line ends inside strings, because old clients have stored
			// keys with such line ends
			.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
			.enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.build();
	}

	static ExchangeStrategies strategies(JsonMapper mapper, int maxInMemorySize) {
		return ExchangeStrategies.builder().codecs((codecs) -> {
			codecs.defaultCodecs().maxInMemorySize(maxInMemorySize);
			codecs.defaultCodecs().jacksonJsonDecoder(new QuietJsonDecoder(mapper));
			codecs.defaultCodecs().jacksonJsonEncoder(new QuietJsonEncoder(mapper));
		}).build();
	}

	/** Reads points in time as {@link WireTime} does, or as milliseconds since 1970. */
	private static final class InstantReader extends StdDeserializer<Instant> {

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

	/**
	 * Writes points in time in UTC with at most milliseconds, because the server stores
	 * no finer times.
	 */
	private static final class InstantWriter extends StdSerializer<Instant> {

		InstantWriter() {
			super(Instant.class);
		}

		@Override
		public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(value.truncatedTo(ChronoUnit.MILLIS).toString());
		}

	}

	/** Writes secrets in plaintext. Only requests to the server may contain them. */
	private static final class SecretWriter extends StdSerializer<Secret> {

		SecretWriter() {
			super(Secret.class);
		}

		@Override
		public void serialize(Secret secret, JsonGenerator generator, SerializationContext context) {
			generator.writeString(secret.value());
		}

	}

}
