// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

import io.dracoonspring.emulator.internal.s3.S3Storage;

/**
 * Selects the requests that a fault hits.
 *
 * @param text the notation of the target. {@code *} selects all requests. A verb (or
 * {@code *}) and a path template as in the OpenAPI document, with its base path, select
 * an operation ({@code GET /api/v4/nodes/{node_id}}). {@code S3 PART} selects all uploads
 * of parts to the S3 side, and {@code S3 PART 3} only the uploads of part 3. {@code S3
 * GET} selects all downloads from the S3 side
 */
public record Target(String text) {

	private static final Pattern S3_TEXT = Pattern.compile("S3 (?:GET|PART(?: (\\d{1,5}))?)");

	private static final Pattern NUMBER_VARIABLE = Pattern.compile("\\{(?!client_id\\})(\\w*id)\\}");

	private static final Set<String> VERBS = Set.of("*", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

	/** Selects all requests. */
	public static final Target ALL = new Target("*");

	/** Selects all uploads of parts to the S3 side. */
	public static final Target S3_PART = new Target("S3 PART");

	/** Selects all downloads from the S3 side. */
	public static final Target S3_GET = new Target("S3 GET");

	public Target {
		if (!"*".equals(text) && !S3_TEXT.matcher(text).matches()) {
			pattern(text);
		}
	}

	/**
	 * Selects an operation.
	 * @param verb the HTTP method, {@code *} for all
	 * @param template the path with its base path, for example
	 * {@code /api/v4/nodes/{node_id}}; variables whose names end with {@code id} match
	 * numbers, except {@code client_id}
	 * @return the target
	 * @throws IllegalArgumentException if the verb is unknown or the template is not a
	 * path
	 */
	public static Target operation(String verb, String template) {
		return new Target(verb.toUpperCase(Locale.ROOT) + " " + template);
	}

	/**
	 * Selects all uploads of the part with this number to the S3 side.
	 * @param number the number of the part, from 1
	 * @return the target
	 */
	public static Target s3Part(int number) {
		return new Target("S3 PART " + number);
	}

	/**
	 * Creates the matcher for requests. Each active fault calls this method once.
	 */
	Matcher matcher() {
		if ("*".equals(this.text)) {
			return (request) -> true;
		}
		java.util.regex.Matcher s3 = S3_TEXT.matcher(this.text);
		if (s3.matches()) {
			String verb = this.text.startsWith("S3 GET") ? "GET" : "PUT";
			String number = s3.group(1);
			return (request) -> request.getMethod().name().equals(verb)
					&& S3Storage.serves(request.getURI().getRawPath()) && isPart(request, number);
		}
		String verb = this.text.substring(0, this.text.indexOf(' '));
		PathPattern pattern = pattern(this.text);
		return (request) -> ("*".equals(verb) || request.getMethod().name().equals(verb))
				&& pattern.matches(PathContainer.parsePath(request.getURI().getRawPath()));
	}

	private static boolean isPart(ServerHttpRequest request, @Nullable String number) {
		return number == null || number.equals(request.getQueryParams().getFirst("partNumber"));
	}

	private static PathPattern pattern(String text) {
		int space = text.indexOf(' ');
		if (space < 0 || !VERBS.contains(text.substring(0, space)) || text.charAt(space + 1) != '/') {
			throw new IllegalArgumentException("'operation' must be '*', a verb and a path, 'S3 PART' or 'S3 GET'");
		}
		try {
			return PathPatternParser.defaultInstance
				.parse(NUMBER_VARIABLE.matcher(text.substring(space + 1)).replaceAll("{$1:[0-9]+}"));
		}
		catch (PatternParseException ex) {
			throw new IllegalArgumentException("'operation' must have a path template", ex);
		}
	}

	@Override
	public String toString() {
		return this.text;
	}

	/**
	 * Returns whether a request matches.
	 */
	@FunctionalInterface
	interface Matcher {

		boolean matches(ServerHttpRequest request);

	}

}
