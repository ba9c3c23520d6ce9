// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventSource;

/**
 * Reads the body of a delivery as leniently as possible, because the messages of webhooks
 * are hardly documented.
 *
 * @param text the body as text
 * @param json the same content as a JSON object
 */
record WebhookBody(String text, JsonNode json) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	// distinguishes milliseconds from seconds, because the unit is not documented. As
	// milliseconds this number is in 1973, as seconds in the distant future
	private static final long FIRST_MILLIS = 100_000_000_000L;

	// the year 10000; databases can store all times before it
	private static final long END_OF_TIME = 253_402_300_800_000L;

	/**
	 * Reads a body.
	 * @return the body, {@code null} if it is not a JSON object in UTF-8
	 */
	static @Nullable WebhookBody read(byte[] body) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
			String content = (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) ? text.substring(1) : text;
			JsonNode json = JSON.readTree(content);
			return json.isObject() ? new WebhookBody(content, json) : null;
		}
		catch (CharacterCodingException | JacksonException ex) {
			return null;
		}
	}

	/**
	 * Converts the body to a message.
	 * @param names the function that finds the names of known types
	 * @param received the time at which the body was received
	 * @return the message, {@code null} if it has no type
	 */
	@Nullable EventMessage message(String id, LongFunction<@Nullable String> names, Instant received) {
		OptionalLong type = this.json.path("eventType").asLongOpt();
		if (type.isEmpty()) {
			return null;
		}
		OptionalLong objectId = this.json.path("payload").path("id").asLongOpt();
		return new EventMessage(id, EventSource.WEBHOOK, names.apply(type.getAsLong()), type.getAsLong(),
				objectId.isPresent() ? Long.valueOf(objectId.getAsLong()) : null, time(received), this.text);
	}

	/**
	 * Returns the id of a body. Repeated deliveries of the same body have the same id.
	 */
	static String id(byte[] body) {
		try {
			return "wh:" + Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK knows SHA-256", ex);
		}
	}

	private Instant time(Instant received) {
		long time = this.json.path("timeStamp").asLongOpt().orElse(0);
		if (time <= 0 || time >= END_OF_TIME) {
			return received;
		}
		return (time < FIRST_MILLIS) ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time);
	}

	@Override
	public String toString() {
		return "WebhookBody[length=" + this.text.length() + "]";
	}

}
