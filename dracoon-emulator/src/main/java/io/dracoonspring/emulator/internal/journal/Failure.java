// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.journal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import io.dracoonspring.emulator.internal.error.ApiException;

/**
 * Describes the error in a response.
 *
 * @param code the error code, which is a number in DRACOON's API and a word in OAuth and
 * S3
 * @param message the reason for users
 */
record Failure(@Nullable String code, @Nullable String message) {

	static final Failure NONE = new Failure(null, null);

	private static final JsonFactory JSON = new JsonFactory();

	private static final Pattern XML = Pattern.compile("<Code>(.*?)</Code><Message>(.*?)</Message>");

	static Failure of(ApiException refusal) {
		return new Failure(null, join(refusal.message(), refusal.debugInfo()));
	}

	/** Reads an error of the S3 side. */
	static Failure ofXml(BodyCapture body) {
		Matcher matcher = XML.matcher(new String(body.bytes(), 0, body.count(), StandardCharsets.UTF_8));
		return matcher.find()
				? new Failure(HtmlUtils.htmlUnescape(matcher.group(1)), HtmlUtils.htmlUnescape(matcher.group(2)))
				: NONE;
	}

	/** Reads an error of the API or of OAuth. */
	static Failure ofJson(BodyCapture body) {
		Map<String, String> fields = new HashMap<>();
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body.bytes(), 0, body.count())) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return NONE;
			}
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String name = parser.currentName();
				if (parser.nextToken().isScalarValue()) {
					fields.put(name, parser.getString());
				}
				parser.skipChildren();
			}
		}
		catch (JacksonException ex) {
			// use the fields read so far, because the recorded body may be cut
		}
		String code = fields.getOrDefault("errorCode", fields.get("error"));
		return new Failure(code,
				join(fields.get("message"), fields.getOrDefault("debugInfo", fields.get("error_description"))));
	}

	private static @Nullable String join(@Nullable String... texts) {
		String joined = Stream.of(texts)
			.filter((text) -> text != null && !text.isEmpty())
			.collect(Collectors.joining(": "));
		return joined.isEmpty() ? null : joined;
	}

}
