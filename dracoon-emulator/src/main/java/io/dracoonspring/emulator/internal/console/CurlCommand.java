// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dracoonspring.emulator.internal.journal.RecordedBody;
import io.dracoonspring.emulator.internal.journal.RequestDetails;
import io.dracoonspring.emulator.internal.journal.RequestLine;

/**
 * Formats a recorded request as a curl command for POSIX shells. The journal masks
 * secrets. The command contains a shell variable in place of each masked secret, named
 * after its field.
 */
final class CurlCommand {

	/** The headers that curl sets itself or would interpret differently. */
	private static final Set<String> LEFT_OUT = Set.of("host", "content-length", "connection", "transfer-encoding",
			"accept-encoding", "user-agent", "expect", "upgrade", "http2-settings");

	// match masked secrets: the first group is the name, if there is one, and the second
	// is the mask

	private static final Pattern PARAMETER = Pattern.compile("([^&?#=]+)=(\\*\\*\\*)");

	private static final Pattern URL = Pattern.compile("(?:([^&?#=/]+)=(?=\\*)|(?<=/)(?=\\{))(\\*\\*\\*|\\{token})");

	private static final Pattern PROPERTY = Pattern.compile("\"([^\"\\\\]+)\"\\s*:\\s*\"(\\*\\*\\*)\"");

	private static final Pattern HEADER = Pattern.compile("^([^:]+): (\\*\\*\\*)$");

	private static final Pattern CREDENTIALS = Pattern.compile("^[^:]+: (Bearer|Basic) (\\*\\*\\*)$",
			Pattern.CASE_INSENSITIVE);

	private CurlCommand() {
	}

	static String of(RequestLine line, RequestDetails details, String baseUrl) {
		RecordedBody body = details.requestBody();
		StringBuilder command = new StringBuilder();
		if (!body.isWhole() && !body.text().isEmpty()) {
			command.append("# Only the beginning of the body is known.\n");
		}
		// add the option -g, because curl would otherwise interpret braces and brackets
		// in the URL
		command.append("curl -g").append(method(line, body)).append(' ').append(url(line, baseUrl));
		for (String header : details.requestHeaders().split("\n")) {
			command.append(header(header));
		}
		if (!body.text().isEmpty()) {
			command.append(" \\\n  --data-raw ").append(quoted(body.text(), body.isJson() ? PROPERTY : PARAMETER));
		}
		else if (!body.isWhole()) {
			command.append(" \\\n  --data-binary @FILE");
		}
		return command.toString();
	}

	private static String method(RequestLine line, RecordedBody body) {
		if ("HEAD".equals(line.method())) {
			return " -I";
		}
		boolean plain = "GET".equals(line.method()) && body.isWhole() && body.text().isEmpty();
		return plain ? "" : " -X " + (line.method().matches("[A-Z]+") ? line.method() : literal(line.method()));
	}

	private static String url(RequestLine line, String baseUrl) {
		String path = line.path().startsWith("/") ? baseUrl + line.path() : line.path();
		String url = (line.query() != null) ? path + "?" + line.query() : path;
		return quoted(url, URL);
	}

	private static String header(String header) {
		int colon = header.indexOf(": ");
		if (colon <= 0 || LEFT_OUT.contains(header.substring(0, colon).toLowerCase(Locale.ROOT))) {
			return "";
		}
		String start = " \\\n  -H ";
		if (header.length() == colon + 2) {
			// use a semicolon, because with a colon curl would omit an empty header
			return start + literal(header.substring(0, colon) + ";");
		}
		for (Pattern pattern : List.of(HEADER, CREDENTIALS)) {
			if (pattern.matcher(header).matches()) {
				return start + quoted(header, pattern);
			}
		}
		return start + quoted(header, PARAMETER);
	}

	private static String quoted(String text, Pattern masked) {
		StringBuilder quoted = new StringBuilder();
		Matcher matcher = masked.matcher(text);
		int end = 0;
		while (matcher.find()) {
			quoted.append(literal(text.substring(end, matcher.start(2))))
				.append(variable(Objects.requireNonNullElse(matcher.group(1), "url_token")));
			end = matcher.end(2);
		}
		return quoted.append(literal(text.substring(end))).toString();
	}

	private static String literal(String text) {
		return text.isEmpty() ? "" : "'" + text.replace("'", "'\\''") + "'";
	}

	private static String variable(String name) {
		return "\"$" + switch (name.toLowerCase(Locale.ROOT)) {
			case "bearer" -> "TOKEN";
			case "basic" -> "CREDENTIALS";
			default -> variableName(name);
		} + "\"";
	}

	private static String variableName(String name) {
		String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").replaceAll("[^A-Za-z0-9]+", "_");
		String upper = words.toUpperCase(Locale.ROOT);
		return upper.matches("[0-9].*") ? "_" + upper : upper;
	}

}
