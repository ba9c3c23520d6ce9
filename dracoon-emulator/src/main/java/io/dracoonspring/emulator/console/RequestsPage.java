// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.console;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import io.dracoonspring.emulator.journal.RequestLine;

/**
 * Shows the latest requests, newest first. The browser polls for the rows.
 */
final class RequestsPage {

	static final String ROWS = Page.REQUESTS.path() + "/rows";

	static final String CLEAR = Page.REQUESTS.path() + "/clear";

	private static final int SHOWN = 200;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

	private static final List<String> HEADINGS = List.of("Time (UTC)", "Duration", "Status", "Method",
			"Path, error and fault", "User", "Client");

	private RequestsPage() {
	}

	static Html show(RequestFilter filter, Stream<RequestLine> requests) {
		Html html = new Html().tag("<form method=\"get\" action=\"")
			.text(Page.REQUESTS.path())
			.tag("\" class=\"fields\">\n");
		field(html, "Path contains", "path", filter.path(), "");
		field(html, "Status", "status", filter.status(), " placeholder=\"404, 4xx or none\"");
		field(html, "User", "user", filter.user(), "");
		html.tag("<button type=\"submit\">Show</button>\n").link(Page.REQUESTS.path(), "All").tag("</form>\n");
		if (!filter.isValid()) {
			return html.problem("A status is a number like 404, a class like 4xx, or none.");
		}
		return html.tag("<form method=\"post\" action=\"")
			.text(CLEAR)
			.tag("\"><p>The latest ")
			.text(SHOWN)
			.tag(", newest first. <span data-live=\"")
			.text(filter.url(ROWS))
			.tag("\">Reload to see more.</span> <button type=\"submit\">Clear</button></p></form>\n")
			.startTable("Requests", HEADINGS)
			.tag(rows(filter, requests))
			.endTable();
	}

	private static void field(Html html, String label, String name, String value, String more) {
		html.tag("<label>")
			.text(label)
			.tag(" <input name=\"" + name + "\" value=\"")
			.text(value)
			.tag("\"" + more + "></label>\n");
	}

	static String rows(RequestFilter filter, Stream<RequestLine> requests) {
		Html html = new Html();
		requests.filter(filter::matches).limit(SHOWN).forEach((request) -> row(html, request));
		return html.toString();
	}

	private static void row(Html html, RequestLine request) {
		html.tag(isFailed(request) ? "<tr class=\"failed\"" : "<tr")
			.tag(" data-id=\"" + request.id() + "\">")
			.number(TIME.format(request.time()))
			.number(duration(request))
			.cell(status(request))
			.number(request.method())
			.tag("<td class=\"path\"><code>")
			.link(Page.REQUESTS.path() + "/" + request.id(), target(request))
			.tag("</code><div>")
			.text(join(error(request), fault(request)))
			.tag("</div></td>")
			.cell(Objects.requireNonNullElse(request.user(), ""))
			.cell(Objects.requireNonNullElse(request.client(), ""))
			.tag("</tr>\n");
	}

	static boolean isFailed(RequestLine request) {
		return request.status() >= 400
				|| (request.end() != RequestLine.End.COMPLETE && request.end() != RequestLine.End.UNDER_WAY);
	}

	/**
	 * Returns the path with the query.
	 */
	static String target(RequestLine request) {
		return (request.query() != null) ? request.path() + "?" + request.query() : request.path();
	}

	static String duration(RequestLine request) {
		Duration duration = request.duration();
		double millis = duration.toNanos() / 1e6;
		String text = (millis < 10) ? String.format(Locale.ROOT, "%.1f ms", millis)
				: (millis < 10_000) ? Math.round(millis) + " ms" : String.format(Locale.ROOT, "%,.1f s", millis / 1000);
		return (request.end() == RequestLine.End.UNDER_WAY) ? text + " so far" : text;
	}

	static String status(RequestLine request) {
		HttpStatus known = HttpStatus.resolve(request.status());
		String answer = (request.status() != 0)
				? request.status() + ((known != null) ? " " + known.getReasonPhrase() : "") : null;
		String end = switch (request.end()) {
			case COMPLETE -> null;
			case UNDER_WAY -> "under way";
			case CLIENT_GONE -> "client went away";
			case BROKEN_OFF -> "broken off";
		};
		return join(answer, end);
	}

	static @Nullable String error(RequestLine request) {
		String error = join(request.errorCode(), request.message());
		return error.isEmpty() ? null : error;
	}

	static @Nullable String fault(RequestLine request) {
		return (request.fault() != null) ? "fault: " + request.fault() : null;
	}

	private static String join(@Nullable String... texts) {
		return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(", "));
	}

}
