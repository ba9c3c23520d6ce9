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

package io.dracoonspring.emulator.console;

import java.util.List;

/**
 * Shows the latest requests, newest first. The browser asks for the rows again and again.
 */
final class RequestsPage {

	private static final int SHOWN = 200;

	private RequestsPage() {
	}

	static Html show(List<RequestLine> requests) {
		return new Html().tag("<p>The latest ")
			.text(SHOWN)
			.tag(", newest first. <span data-live=\"/_emulator/console/requests/rows\">")
			.tag("Reload to see more.</span></p>\n")
			.startTable("Requests", List.of("Status", "Method", "Path"))
			.tag(rows(requests))
			.endTable();
	}

	static String rows(List<RequestLine> requests) {
		Html html = new Html();
		for (int i = requests.size() - 1; i >= Math.max(0, requests.size() - SHOWN); i--) {
			RequestLine request = requests.get(i);
			boolean failed = request.status() == 0 || request.status() >= 400;
			html.tag(failed ? "<tr class=\"failed\">" : "<tr>")
				.cell((request.status() != 0) ? request.status() : "none")
				.cell(request.method())
				.tag("<td><code>")
				.text(request.path())
				.tag("</code></td></tr>\n");
		}
		return html.toString();
	}

}
