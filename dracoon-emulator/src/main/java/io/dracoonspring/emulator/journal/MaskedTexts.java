/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.journal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Takes the secrets out of what requests and answers consist of.
 */
final class MaskedTexts {

	/** How much of anything is kept. */
	static final int MAX_BYTES = 4096;

	private static final String MASK = "***";

	private static final String MORE = "\u2026";

	private static final Pattern TOKEN = Pattern.compile("(/api/v4/(?:uploads|downloads|downloads/zip"
			+ "|auth/reset_password|public/shares/downloads|public/shares/uploads)|/mediaserver/image)"
			+ "/[^/?#]{16,}(?:(?<=/public/shares/(?:down|up)loads/[^/]{16,256})/[^/?#]{16,})?");

	private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/?#@]*@");

	/** How credentials may begin that go on with a secret. */
	private static final Set<String> SCHEMES = Set.of("bearer", "basic", "aws4-hmac-sha256");

	private static final JsonFactory JSON = JsonFactory.builder()
		// what is cut shall look so
		.disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
		.build();

	private static final ObjectWriteContext INDENTING = new ObjectWriteContext.Base() {

		@Override
		public PrettyPrinter getPrettyPrinter() {
			return new DefaultPrettyPrinter();
		}

	};

	private MaskedTexts() {
	}

	/**
	 * Mask a path.
	 * @param path the path as it came
	 * @return the path, with {@code {token}} instead of tokens
	 */
	static String path(String path) {
		Matcher matcher = TOKEN.matcher(path);
		if (matcher.find()) {
			return cut(matcher.replaceFirst("$1/{token}"));
		}
		if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
			// to the server it is the same path
			matcher = TOKEN.matcher(plain(path));
			if (matcher.find()) {
				return cut(matcher.replaceFirst("$1/{token}"));
			}
		}
		return cut(path);
	}

	/**
	 * Return what a path means.
	 * @return the path, decoded and without parameters; as it came if it is malformed
	 */
	static String plain(String path) {
		try {
			return StringUtils.uriDecode(path.replaceAll(";[^/]*", ""), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return path;
		}
	}

	/**
	 * Mask a query.
	 */
	static String query(String query) {
		return cut(parameters(cut(query), false, true));
	}

	/**
	 * Mask a form.
	 * @param whole whether the bytes are all of it
	 */
	static Masked form(byte[] bytes, int count, boolean whole) {
		String text = parameters(new String(bytes, 0, count, StandardCharsets.UTF_8), true, whole);
		return Masked.of(text.getBytes(StandardCharsets.UTF_8), true);
	}

	// what has no name may be a secret in a form, but is none in a query
	private static String parameters(String text, boolean named, boolean whole) {
		StringBuilder masked = new StringBuilder();
		String[] pairs = text.split("&", -1);
		for (int i = 0; i < pairs.length; i++) {
			String pair = pairs[i];
			int equals = pair.indexOf('=');
			masked.append((i > 0) ? "&" : "");
			if (equals >= 0) {
				masked.append(pair, 0, equals + 1)
					.append(maskedValue(pair.substring(0, equals), pair.substring(equals + 1)));
			}
			else if (!whole && i == pairs.length - 1) {
				masked.append(MORE);
			}
			else {
				masked.append((named && !pair.isEmpty()) ? MASK : pair);
			}
		}
		return masked.toString();
	}

	private static String maskedValue(String name, String value) {
		try {
			if (SecretNames.containParameter(URLDecoder.decode(name, StandardCharsets.UTF_8))) {
				return MASK;
			}
			String decoded = (value.indexOf('%') >= 0) ? URLDecoder.decode(value, StandardCharsets.UTF_8) : value;
			String masked = value(decoded);
			return masked.equals(decoded) ? value : URLEncoder.encode(masked, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return MASK;
		}
	}

	/**
	 * Find a parameter.
	 * @param form a masked form
	 * @return its value, {@code null} if there is none or it is secret
	 */
	static @Nullable String parameter(String form, String name) {
		for (String pair : form.split("&")) {
			if (pair.startsWith(name + "=")) {
				return plain(pair.substring(name.length() + 1).replace('+', ' '));
			}
		}
		return null;
	}

	// URLs have secrets in them
	private static String value(String value) {
		return value.contains("://") ? url(value) : value;
	}

	private static String url(String url) {
		String masked = TOKEN.matcher(USER_INFO.matcher(cut(url)).replaceFirst(MASK + "@")).replaceFirst("$1/{token}");
		for (int i = 0; i < masked.length(); i++) {
			if (masked.charAt(i) == '?' || masked.charAt(i) == '#') {
				return masked.substring(0, i + 1) + parameters(masked.substring(i + 1).replace('#', '&'), false, true);
			}
		}
		return masked;
	}

	/**
	 * Mask headers.
	 * @param leftOut the name of one that does not matter
	 * @return one line for each
	 */
	static String headers(HttpHeaders headers, String leftOut) {
		StringBuilder lines = new StringBuilder();
		headers.forEach((name, values) -> {
			if (!leftOut.equalsIgnoreCase(name)) {
				for (String value : values) {
					lines.append(name).append(": ").append(header(name, value)).append('\n');
				}
			}
		});
		return cut(lines.toString());
	}

	private static String header(String name, @Nullable String value) {
		if (value == null) {
			return "";
		}
		if (SecretNames.contain(name)) {
			int space = value.indexOf(' ');
			return (space > 0 && SCHEMES.contains(value.substring(0, space).toLowerCase(Locale.ROOT)))
					? value.substring(0, space + 1) + MASK : MASK;
		}
		return ("location".equalsIgnoreCase(name) || "referer".equalsIgnoreCase(name)) ? url(value) : value(value);
	}

	/**
	 * Mask JSON, of which only the beginning may be there.
	 * @param indented whether to break it into lines
	 * @return the part of it that can be read
	 */
	static Masked json(byte[] bytes, int count, boolean indented) {
		ByteArrayBuilder written = new ByteArrayBuilder(count + 64);
		boolean complete = false;
		try (JsonGenerator generator = JSON.createGenerator(indented ? INDENTING : ObjectWriteContext.empty(),
				written)) {
			try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, 0, count)) {
				complete = mask(parser, generator);
			}
		}
		catch (JacksonException ex) {
			// what follows cannot be told apart, so it is left out
		}
		return Masked.of(written.toByteArray(), complete);
	}

	private static boolean mask(JsonParser parser, JsonGenerator generator) {
		String name = "";
		int depth = 0;
		int objects = 0;
		// how deep it was where a secret began
		int secret = 0;
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			if (token == JsonToken.PROPERTY_NAME) {
				name = parser.currentName();
				generator.writeName(name);
				continue;
			}
			if (token.isStructStart()) {
				depth++;
				objects += (token == JsonToken.START_OBJECT) ? 1 : 0;
				secret = (secret == 0 && SecretNames.containText(name)) ? depth : secret;
				generator.copyCurrentEvent(parser);
			}
			else if (token.isStructEnd()) {
				secret = (secret == depth) ? 0 : secret;
				depth--;
				objects -= (token == JsonToken.END_OBJECT) ? 1 : 0;
				generator.copyCurrentEvent(parser);
			}
			else {
				// what has no name at all is in no document of the API
				scalar(parser, generator, token, (secret > 0 || objects == 0) ? "secret" : name);
			}
			name = "";
		}
		return true;
	}

	private static void scalar(JsonParser parser, JsonGenerator generator, JsonToken token, String name) {
		if (token == JsonToken.VALUE_STRING) {
			generator.writeString(SecretNames.containText(name) ? MASK : value(parser.getString()));
		}
		else if (!token.isNumeric()) {
			generator.copyCurrentEvent(parser);
		}
		else if (SecretNames.contain(name)) {
			generator.writeString(MASK);
		}
		else {
			generator.writeNumber(parser.getString());
		}
	}

	private static String cut(String text) {
		return (text.length() <= MAX_BYTES) ? text : text.substring(0, MAX_BYTES - 1) + MORE;
	}

	/**
	 * A masked body.
	 *
	 * @param bytes the text in UTF-8
	 * @param complete whether nothing was left out
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Masked(byte[] bytes, boolean complete) {

		static Masked of(byte[] bytes, boolean complete) {
			return (bytes.length <= MAX_BYTES) ? new Masked(bytes, complete)
					: new Masked(Arrays.copyOf(bytes, MAX_BYTES), false);
		}

	}

}
