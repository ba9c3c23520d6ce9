// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.UriComponentsBuilder;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.journal.RecordedBody;
import io.dracoonspring.emulator.internal.journal.RequestDetails;
import io.dracoonspring.emulator.internal.journal.RequestLine;
import io.dracoonspring.emulator.internal.journal.RequestReport;

final class RequestPage {

	private static final Pattern PART = Pattern.compile("(?:^|&)partNumber=([0-9]{1,5})(?:&|$)");

	private RequestPage() {
	}

	/**
	 * Shows a request.
	 * @param baseUrl the URL by which the browser reaches the emulator
	 */
	static Html show(RequestReport report, String baseUrl) {
		RequestLine line = report.line();
		Html html = new Html().startFacts()
			.fact("Status", RequestsPage.status(line))
			.fact("Time", line.time().truncatedTo(ChronoUnit.MILLIS).toString())
			.fact("Duration", RequestsPage.duration(line))
			.fact("Query", line.query())
			.fact("Route", Operations.isS3(line) ? null : line.route())
			.fact("User", line.user())
			.fact("Client", line.client())
			.fact("Upload", RequestsPage.upload(line))
			.fact("Trace", RequestsPage.trace(line))
			.fact("Error", RequestsPage.error(line))
			.fact("Fault", line.fault())
			.endFacts()
			.tag("<p>{} \u00b7 {}</p>\n",
					Links.to(UriComponentsBuilder.fromPath(Page.FAULTS.path())
						.queryParam("target", "{target}")
						.encode()
						.buildAndExpand(target(line))
						.toUriString(), "Make this fail"),
					Links.to(Page.REQUESTS.path(), "All requests"));
		RequestDetails details = report.details();
		if (details == null) {
			return html.tag((line.end() == RequestLine.End.UNDER_WAY)
					? "<p>Headers and bodies appear after the response. Reload to see them.</p>\n"
					: "<p>Headers and bodies are no longer available: the emulator keeps the latest 4 MiB.</p>\n");
		}
		message(html, "Request", details.requestHeaders(), details.requestBody());
		message(html, "Answer", details.responseHeaders(), details.responseBody());
		return html.tag("<h2>As curl</h2>\n<p class=\"hint\">Set the variables first: secrets are not recorded.</p>\n")
			.code("curl", CurlCommand.of(line, details, baseUrl));
	}

	private static void message(Html html, String name, String headers, RecordedBody body) {
		html.tag("<h2>{}</h2>\n", name);
		if (!headers.isEmpty()) {
			html.code(name + " headers", headers);
		}
		String text = body.indented();
		if (!text.isEmpty()) {
			html.code(name + " body", text);
		}
		if (!body.remark().isEmpty()) {
			html.tag("<p class=\"hint\">Body: {}</p>\n", body.remark());
		}
	}

	/** Returns the target for a fault that hits requests like this one. */
	private static String target(RequestLine line) {
		Matcher part = PART.matcher(Objects.requireNonNullElse(line.query(), ""));
		String operation = Operations.of(line);
		return ("S3 PART".equals(operation) && part.find()) ? operation + " " + part.group(1) : operation;
	}

}
