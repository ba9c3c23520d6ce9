// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.journal.RequestJournal;
import io.dracoonspring.emulator.internal.journal.RequestLine;

/**
 * Shows the latest requests, newest first. The browser polls for the current rows of the
 * table.
 */
final class RequestsPage {

	static final String ROWS = Page.REQUESTS.path() + "/rows";

	static final String CLEAR = Page.REQUESTS.path() + "/clear";

	static final String GROUPS = Page.REQUESTS.path() + "/groups";

	private static final int SHOWN = Pager.SIZE;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

	private static final List<String> HEADINGS = List.of("Request, error and fault", "Status", "Duration", "Time (UTC)",
			"User", "Client", "Belongs to");

	private static final Map<String, String> METHODS = methods();

	private RequestsPage() {
	}

	private static Map<String, String> methods() {
		Map<String, String> methods = new LinkedHashMap<>(Map.of("", "all"));
		List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE").forEach((method) -> methods.put(method, method));
		return methods;
	}

	/**
	 * Shows the latest requests.
	 * @param before the exclusive upper limit for the ids of the requests, 0 for none
	 * @param requests all requests, latest first
	 */
	static Html show(RequestFilter filter, long before, List<RequestLine> requests) {
		Html html = form(filter);
		if (!filter.isValid()) {
			return html.problem("A status is a number like 404, a class like 4xx, or none.");
		}
		List<RequestLine> found = requests.stream().filter(filter::matches).toList();
		List<RequestLine> left = before(found, before);
		List<RequestLine> shown = left.subList(0, Math.min(SHOWN, left.size()));
		html.tag("<form method=\"post\" action=\"{}\" class=\"actions\">", CLEAR)
			.tag("<span>{}</span>", count(found.size(), left, shown));
		if (before == 0) {
			html.tag("<span data-live=\"{}\">Reload to see more.</span>", filter.url(ROWS));
		}
		html.tag("<span>{} \u00b7 {}</span>", Links.to(Page.OVERVIEW.path(), "Overview"),
				Links.to(GROUPS, "By upload and trace"))
			.tag("<button type=\"submit\">Clear</button></form>\n")
			.startTable("Requests", HEADINGS);
		shown.forEach((request) -> row(html, request));
		html.endTable();
		return pages(html, filter, before, left, shown);
	}

	private static Html form(RequestFilter filter) {
		Html html = Html.of("<form method=\"get\" action=\"{}\" class=\"fields\">\n", Page.REQUESTS.path())
			.field("Path, error or fault contains", "text", filter.text())
			.select("Method", "method", METHODS, filter.method())
			.field("Status", "status", filter.status(), "placeholder=\"404, 4xx or none\"")
			.field("User", "user", filter.user());
		filter.further()
			.forEach((name, value) -> html.field(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
					name, value));
		return html.tag(
				"<div class=\"actions\"><button type=\"submit\">Show</button>\n<a href=\"{}\">All</a></div></form>\n",
				Page.REQUESTS.path());
	}

	private static String count(int found, List<RequestLine> left, List<RequestLine> shown) {
		int first = found - left.size();
		String range = shown.isEmpty() ? "None" : Html.bytes(first + 1) + " to " + Html.bytes(first + shown.size());
		return range + " of " + Html.bytes(found) + ", newest first. The emulator keeps the latest "
				+ Html.bytes(RequestJournal.MAX_LINES) + " requests.";
	}

	private static List<RequestLine> before(List<RequestLine> found, long before) {
		return (before == 0) ? found : found.stream().filter((request) -> request.id() < before).toList();
	}

	private static Html pages(Html html, RequestFilter filter, long before, List<RequestLine> left,
			List<RequestLine> shown) {
		if (before == 0 && left.size() == shown.size()) {
			return html;
		}
		String url = filter.url(Page.REQUESTS.path());
		html.tag("<nav class=\"pages\" aria-label=\"Pages\">");
		if (before != 0) {
			html.link(url, "Latest requests");
		}
		if (left.size() > shown.size()) {
			html.link(url + (filter.selectsAll() ? "?" : "&") + "before=" + shown.get(shown.size() - 1).id(),
					"Older requests");
		}
		return html.tag("</nav>\n");
	}

	static Html rows(RequestFilter filter, Stream<RequestLine> requests) {
		Html html = new Html();
		requests.filter(filter::matches).limit(SHOWN).forEach((request) -> row(html, request));
		return html;
	}

	private static void row(Html html, RequestLine request) {
		html.tag(request.isFailed() ? "<tr class=\"failed\" data-id=\"{}\">" : "<tr data-id=\"{}\">", request.id())
			.tag("<td class=\"path\"><code>{} {}</code><div>{}</div></td>", request.method(),
					Links.to(Page.REQUESTS.path() + "/" + request.id(), request.target()),
					join(error(request), fault(request)))
			.cell(status(request))
			.number(duration(request))
			.number(TIME.format(request.time()))
			.cell(Objects.requireNonNullElse(request.user(), ""))
			.cell(Objects.requireNonNullElse(request.client(), ""))
			.cell(Links.all(Stream.of(upload(request), trace(request)).filter(Objects::nonNull).toList()))
			.tag("</tr>\n");
	}

	/**
	 * Returns a link to all requests of the same upload, {@code null} if the request
	 * belongs to no upload.
	 */
	static @Nullable Html upload(RequestLine request) {
		String upload = request.upload();
		return (upload != null) ? upload(upload) : null;
	}

	static Html upload(String mark) {
		return Links.to(RequestFilter.byUpload(mark).url(Page.REQUESTS.path()), "upload " + mark);
	}

	/**
	 * Returns a link to all requests of the same trace, {@code null} if the request
	 * belongs to no trace.
	 */
	static @Nullable Html trace(RequestLine request) {
		String trace = request.trace();
		return (trace != null) ? trace(trace) : null;
	}

	static Html trace(String trace) {
		return Links.to(RequestFilter.byTrace(trace).url(Page.REQUESTS.path()), "trace " + trace.substring(0, 8));
	}

	static String duration(RequestLine request) {
		String text = duration(request.duration());
		return (request.end() == RequestLine.End.UNDER_WAY) ? text + " so far" : text;
	}

	static String duration(Duration duration) {
		double millis = duration.toNanos() / 1e6;
		return (millis < 10) ? String.format(Locale.ROOT, "%.1f ms", millis)
				: (millis < 10_000) ? Math.round(millis) + " ms" : String.format(Locale.ROOT, "%,.1f s", millis / 1000);
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
