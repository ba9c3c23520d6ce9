// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.journal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Masks the secrets in requests and responses. */
final class MaskedTexts {

	/** The maximum number of bytes that the journal keeps of each text. */
	static final int MAX_BYTES = 4096;

	private static final String MASK = "***";

	private static final String MORE = "\u2026";

	private static final Pattern TOKEN = Pattern.compile("(/api/v4/(?:uploads|downloads|downloads/zip"
			+ "|auth/reset_password|public/shares/downloads|public/shares/uploads)|/mediaserver/image"
			+ "|/public/(?:download|upload)-shares)/(?:(?<=-shares/)[^/?#]+|[^/?#]{16,})(?:(?<=/public/shares/(?:down|up)loads/[^/]{16,256})/[^/?#]{16,})?");

	private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/?#@]*@");

	/** The authentication schemes after which a secret follows. */
	private static final Set<String> SCHEMES = Set.of("bearer", "basic", "aws4-hmac-sha256");

	private static final JsonFactory JSON = JsonFactory.builder()
		// do not close open objects, so that cut JSON looks cut
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
	 * Masks a path.
	 * @param path the path as received
	 * @return the path, with {@code {token}} instead of tokens
	 */
	static String path(String path) {
		Matcher matcher = TOKEN.matcher(path);
		if (matcher.find()) {
			return cut(matcher.replaceFirst("$1/{token}"));
		}
		if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
			// look for a token in the decoded path as well, because the server decodes
			// paths
			matcher = TOKEN.matcher(plain(path));
			if (matcher.find()) {
				return cut(matcher.replaceFirst("$1/{token}"));
			}
		}
		return cut(path);
	}

	/**
	 * Returns a path as the server reads it.
	 * @return the path, decoded and without parameters; unchanged if it is malformed
	 */
	static String plain(String path) {
		if (path.indexOf('%') < 0 && path.indexOf(';') < 0) {
			return path;
		}
		try {
			return StringUtils.uriDecode(path.replaceAll(";[^/]*", ""), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return path;
		}
	}

	/** Masks a query. */
	static String query(String query) {
		return cut(parameters(cut(query), false, true));
	}

	/**
	 * Masks a form.
	 * @param whole whether the bytes contain the whole form
	 */
	static Masked form(byte[] bytes, int count, boolean whole) {
		String text = parameters(new String(bytes, 0, count, StandardCharsets.UTF_8), true, whole);
		return Masked.of(text.getBytes(StandardCharsets.UTF_8), true);
	}

	// a value without a name may be a secret in a form, but not in a query
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
	 * Returns a parameter.
	 * @param form a masked form
	 * @return the value of the parameter, {@code null} if the parameter is missing or
	 * secret
	 */
	static @Nullable String parameter(String form, String name) {
		for (String pair : form.split("&")) {
			if (pair.startsWith(name + "=")) {
				return plain(pair.substring(name.length() + 1).replace('+', ' '));
			}
		}
		return null;
	}

	// mask URLs as well, because they can contain secrets
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
	 * Masks headers.
	 * @param leftOut the name of a header to omit, empty to omit none
	 * @return one line for each header
	 */
	static String headers(Iterable<Map.Entry<String, String>> headers, String leftOut) {
		StringBuilder lines = new StringBuilder();
		for (Map.Entry<String, String> header : headers) {
			if (!leftOut.equalsIgnoreCase(header.getKey())) {
				lines.append(header.getKey())
					.append(": ")
					.append(header(header.getKey(), header.getValue()))
					.append('\n');
			}
		}
		return cut(lines.toString());
	}

	private static String header(String name, String value) {
		if (SecretNames.contain(name)) {
			int space = value.indexOf(' ');
			return (space > 0 && SCHEMES.contains(value.substring(0, space).toLowerCase(Locale.ROOT)))
					? value.substring(0, space + 1) + MASK : MASK;
		}
		return ("location".equalsIgnoreCase(name) || "referer".equalsIgnoreCase(name)) ? url(value) : value(value);
	}

	/**
	 * Masks JSON, which may be cut.
	 * @return the part that can be read, unchanged where nothing is masked
	 */
	static Masked json(byte[] bytes, int count) {
		ByteArrayBuilder masked = new ByteArrayBuilder();
		boolean urls = mayHoldUrls(bytes, count);
		boolean complete = false;
		int copied = 0;
		int end = count;
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, 0, count)) {
			if (parser.currentLocation().getByteOffset() < 0) {
				// record nothing, because the parser reports the positions of bytes only
				// for UTF-8
				return Masked.of(new byte[0], false);
			}
			try {
				String name = "";
				int depth = 0;
				int objects = 0;
				// the nesting depth at which a secret began
				int secret = 0;
				for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
					if (token == JsonToken.PROPERTY_NAME) {
						name = parser.currentName();
						continue;
					}
					if (token.isStructStart()) {
						depth++;
						objects += (token == JsonToken.START_OBJECT) ? 1 : 0;
						secret = (secret == 0 && SecretNames.containText(name)) ? depth : secret;
					}
					else if (token.isStructEnd()) {
						secret = (secret == depth) ? 0 : secret;
						depth--;
						objects -= (token == JsonToken.END_OBJECT) ? 1 : 0;
					}
					else {
						// also mask a value outside of all objects, because no JSON of
						// the API contains such values
						String other = other(parser, token, (secret > 0 || objects == 0) ? "secret" : name, urls);
						if (other != null) {
							masked.write(bytes, copied, offset(parser.currentTokenLocation()) - copied);
							masked.write('"');
							masked.write(JsonStringEncoder.getInstance().quoteAsUTF8(other));
							masked.write('"');
							copied = offset(parser.currentLocation());
						}
					}
					name = "";
				}
				complete = true;
			}
			catch (JacksonException ex) {
				// omit the rest of the JSON, which cannot be parsed
				end = Math.max(copied, offset(parser.currentTokenLocation()));
			}
		}
		if (copied == 0) {
			return Masked.of(Arrays.copyOf(bytes, end), complete);
		}
		masked.write(bytes, copied, end - copied);
		return Masked.of(masked.toByteArray(), complete);
	}

	// search the bytes for URLs first, because without URLs the parser can skip texts,
	// which is much faster than reading them
	private static boolean mayHoldUrls(byte[] bytes, int count) {
		for (int i = 0; i < count; i++) {
			if (bytes[i] == '\\' || (bytes[i] == '/' && i + 1 < count && bytes[i + 1] == '/')) {
				return true;
			}
		}
		return false;
	}

	private static int offset(TokenStreamLocation location) {
		return (int) location.getByteOffset();
	}

	/**
	 * Returns the replacement of a value.
	 * @return the replacement, {@code null} to keep the value
	 */
	private static @Nullable String other(JsonParser parser, JsonToken token, String name, boolean urls) {
		if (token == JsonToken.VALUE_STRING) {
			if (SecretNames.containText(name)) {
				parser.finishToken();
				return MASK;
			}
			String text = urls ? parser.getString() : "";
			String masked = value(text);
			return masked.equals(text) ? null : masked;
		}
		return (token.isNumeric() && SecretNames.contain(name)) ? MASK : null;
	}

	/**
	 * Adds line breaks to JSON.
	 * @param json the JSON, which may be cut
	 */
	static String indented(byte[] json) {
		ByteArrayBuilder written = new ByteArrayBuilder();
		try (JsonGenerator generator = JSON.createGenerator(INDENTING, written)) {
			try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
				while (parser.nextToken() != null) {
					generator.copyCurrentEventExact(parser);
				}
			}
		}
		catch (JacksonException ex) {
			// the JSON is cut here
		}
		return new String(written.toByteArray(), StandardCharsets.UTF_8);
	}

	private static String cut(String text) {
		return (text.length() <= MAX_BYTES) ? text : text.substring(0, MAX_BYTES - 1) + MORE;
	}

	/**
	 * Contains a masked body.
	 *
	 * @param bytes the text in UTF-8
	 * @param complete whether the text contains the whole body
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Masked(byte[] bytes, boolean complete) {

		static Masked of(byte[] bytes, boolean complete) {
			return (bytes.length <= MAX_BYTES) ? new Masked(bytes, complete)
					: new Masked(Arrays.copyOf(bytes, MAX_BYTES), false);
		}

	}

}
