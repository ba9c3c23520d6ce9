// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.journal.RequestLine;
import io.dracoonspring.emulator.internal.uploads.UploadView;

/** Shows the requests that belong together, grouped by upload and by trace. */
final class RequestGroups {

	private RequestGroups() {
	}

	/**
	 * Shows the groups, latest first.
	 * @param requests all requests, latest first
	 * @param uploads the uploads, to name the files
	 */
	static Html show(List<RequestLine> requests, List<UploadView> uploads) {
		Map<String, String> files = uploads.stream()
			.collect(Collectors.toMap(UploadView::mark, UploadView::name, (one, other) -> one));
		Html html = new Html().paragraph(Links.to(Page.REQUESTS.path(), "All requests")).tag("<h2>Uploads</h2>\n");
		table(html, "There are no requests of uploads.", "Upload", requests, RequestLine::upload,
				(row, mark) -> row.tag("<td>{} {}</td>", RequestsPage.upload(mark), files.getOrDefault(mark, "")));
		html.tag("<h2>Traces</h2>\n");
		return table(html, "No client has sent the header 'traceparent'.", "Trace", requests, RequestLine::trace,
				(row, trace) -> row.cell(RequestsPage.trace(trace)));
	}

	private static Html table(Html html, String none, String name, List<RequestLine> requests,
			Function<RequestLine, @Nullable String> key, BiConsumer<Html, String> link) {
		Map<String, List<RequestLine>> groups = requests.stream()
			.filter((request) -> key.apply(request) != null)
			.collect(Collectors.groupingBy((request) -> Objects.requireNonNull(key.apply(request)), LinkedHashMap::new,
					Collectors.toList()));
		return html.list(none, List.of(name, "Requests", "Errors", "Took", "Started", "User", "Client"),
				List.copyOf(groups.entrySet()), (group) -> {
					link.accept(html, group.getKey());
					row(html, group.getValue());
				});
	}

	private static void row(Html html, List<RequestLine> latestFirst) {
		RequestLine first = latestFirst.get(latestFirst.size() - 1);
		Duration took = latestFirst.stream()
			.map((request) -> Duration.between(first.time(), request.time().plus(request.duration())))
			.max(Duration::compareTo)
			.orElseThrow();
		html.number(latestFirst.size())
			.number(latestFirst.stream().filter(RequestLine::isFailed).count())
			.number(RequestsPage.duration(took))
			.time(first.time())
			.cell(known(latestFirst, RequestLine::user))
			.cell(known(latestFirst, RequestLine::client));
	}

	// search all requests of the group, because the requests to the S3 side have no known
	// caller
	private static String known(List<RequestLine> requests, Function<RequestLine, @Nullable String> value) {
		return requests.stream().map(value).filter(Objects::nonNull).findFirst().orElse("");
	}

}
