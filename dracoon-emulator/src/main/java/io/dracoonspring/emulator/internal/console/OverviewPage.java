// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.journal.RequestJournal;
import io.dracoonspring.emulator.internal.journal.RequestLine;

/** Shows which calls were made, failed and took long. */
final class OverviewPage {

	private static final int SLOWEST = 10;

	private static final String NONE = "There are no requests yet.";

	private OverviewPage() {
	}

	/**
	 * Shows the overview.
	 * @param requests all requests, latest first
	 */
	static Html show(List<RequestLine> requests) {
		List<RequestLine> ended = requests.stream()
			.filter((request) -> request.end() != RequestLine.End.UNDER_WAY)
			.toList();
		Html html = new Html().paragraph("The overview covers the latest " + Html.bytes(RequestJournal.MAX_LINES)
				+ " requests. Reload it to see more.");
		html.startFacts()
			.fact("Calls", Links.to(Page.REQUESTS.path(), Html.bytes(ended.size())))
			.fact("Under way", requests.size() - ended.size());
		if (ended.isEmpty()) {
			return html.endFacts().paragraph(NONE);
		}
		CallStatistics all = CallStatistics.of(ended);
		html.fact("Errors", errors(all))
			.fact("Median", RequestsPage.duration(all.median()))
			.fact("95 % within", RequestsPage.duration(all.most()))
			.fact("Since", ended.get(ended.size() - 1).time().truncatedTo(ChronoUnit.SECONDS))
			.endFacts();
		operations(html, ended);
		clients(html, ended);
		return slowest(html, all.requests());
	}

	private static String errors(CallStatistics calls) {
		return Html.bytes(calls.errors()) + " (" + Math.round(100.0 * calls.errors() / calls.calls()) + " %)";
	}

	private static void operations(Html html, List<RequestLine> requests) {
		html.tag("<h2>By operation</h2>\n")
			.list(NONE, List.of("Operation", "Calls", "Errors", "Median", "95 % within", "Slowest"),
					grouped(requests, Operations::of), (group) -> {
						CallStatistics calls = group.getValue();
						html.tag("<td class=\"path\"><code>{}</code></td>", Links
							.to(RequestFilter.byOperation(group.getKey()).url(Page.REQUESTS.path()), group.getKey()));
						figures(html, calls).number(RequestsPage.duration(calls.median()))
							.number(RequestsPage.duration(calls.most()))
							.number(slowest(calls));
					});
	}

	private static void clients(Html html, List<RequestLine> requests) {
		html.tag("<h2>By client</h2>\n")
			.list(NONE, List.of("Client", "User", "Calls", "Errors", "Slowest"), grouped(requests, Caller::of),
					(group) -> {
						Caller caller = group.getKey();
						html.cell(caller.isKnown() ? Links.to(
								RequestFilter.byCaller(caller.user(), caller.client()).url(Page.REQUESTS.path()),
								caller.name()) : "not signed in")
							.cell(caller.user());
						figures(html, group.getValue()).number(slowest(group.getValue()));
					});
	}

	private static Html figures(Html html, CallStatistics calls) {
		return html.number(Html.bytes(calls.calls())).number(Html.bytes(calls.errors()));
	}

	private static Html slowest(CallStatistics calls) {
		return link(calls.slowest(), RequestsPage.duration(calls.slowest()));
	}

	private static Html link(RequestLine request, String text) {
		return Links.to(Page.REQUESTS.path() + "/" + request.id(), text);
	}

	private static Html slowest(Html html, List<RequestLine> fastestFirst) {
		List<RequestLine> slowest = fastestFirst.stream()
			.sorted(Comparator.comparing(RequestLine::duration).reversed())
			.limit(SLOWEST)
			.toList();
		return html.tag("<h2>Slowest</h2>\n")
			.list(NONE, List.of("Request", "Duration", "Status", "User"), slowest, (request) -> html
				.tag("<td class=\"path\"><code>{} {}</code></td>", request.method(), link(request, request.target()))
				.number(RequestsPage.duration(request))
				.cell(RequestsPage.status(request))
				.cell(Objects.requireNonNullElse(request.user(), "")));
	}

	/** Groups requests, the group with most requests first. */
	private static <K> List<Map.Entry<K, CallStatistics>> grouped(List<RequestLine> requests,
			Function<RequestLine, K> key) {
		return requests.stream()
			.collect(Collectors.groupingBy(key, LinkedHashMap::new,
					Collectors.collectingAndThen(Collectors.toList(), CallStatistics::of)))
			.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<K, CallStatistics> group) -> group.getValue().calls()).reversed())
			.toList();
	}

	/** The caller of requests, with empty texts for what is not known. */
	private record Caller(String client, String user) {

		static Caller of(RequestLine request) {
			return new Caller(Objects.requireNonNullElse(request.client(), ""),
					Objects.requireNonNullElse(request.user(), ""));
		}

		boolean isKnown() {
			return !this.client.isEmpty() || !this.user.isEmpty();
		}

		String name() {
			return this.client.isEmpty() ? "not known" : this.client;
		}

	}

}
