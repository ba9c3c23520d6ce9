// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

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

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.journal.RequestLine;

/** Shows the latest requests, newest first. The browser polls for the rows. */
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
		Html html = Html.of("<form method=\"get\" action=\"{}\" class=\"fields\">\n", Page.REQUESTS.path())
			.field("Path contains", "path", filter.path())
			.field("Status", "status", filter.status(), "placeholder=\"404, 4xx or none\"")
			.field("User", "user", filter.user())
			.tag("<button type=\"submit\">Show</button>\n<a href=\"{}\">All</a></form>\n", Page.REQUESTS.path());
		if (!filter.isValid()) {
			return html.problem("A status is a number like 404, a class like 4xx, or none.");
		}
		return html.tag("<form method=\"post\" action=\"{}\"><p>The latest {}, newest first. ", CLEAR, SHOWN)
			.tag("<span data-live=\"{}\">Reload to see more.</span> ", filter.url(ROWS))
			.tag("<button type=\"submit\">Clear</button></p></form>\n")
			.startTable("Requests", HEADINGS)
			.text(rows(filter, requests))
			.endTable();
	}

	static Html rows(RequestFilter filter, Stream<RequestLine> requests) {
		Html html = new Html();
		requests.filter(filter::matches).limit(SHOWN).forEach((request) -> row(html, request));
		return html;
	}

	private static void row(Html html, RequestLine request) {
		html.tag(isFailed(request) ? "<tr class=\"failed\" data-id=\"{}\">" : "<tr data-id=\"{}\">", request.id())
			.number(TIME.format(request.time()))
			.number(duration(request))
			.cell(status(request))
			.number(request.method())
			.tag("<td class=\"path\"><code>{}</code><div>{}</div></td>",
					Links.to(Page.REQUESTS.path() + "/" + request.id(), target(request)),
					join(error(request), fault(request)))
			.cell(Objects.requireNonNullElse(request.user(), ""))
			.cell(Objects.requireNonNullElse(request.client(), ""))
			.tag("</tr>\n");
	}

	static boolean isFailed(RequestLine request) {
		return request.status() >= 400
				|| (request.end() != RequestLine.End.COMPLETE && request.end() != RequestLine.End.UNDER_WAY);
	}

	/** Returns the path with the query. */
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
