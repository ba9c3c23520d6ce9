// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.List;

import org.springframework.web.util.UriComponentsBuilder;

import io.dracoonspring.emulator.internal.html.Html;

/**
 * Shows a long list in pages.
 *
 * @param number the number of the page, from 1
 * @param url the URL of the first page
 */
record Pager(int number, String url) {

	static final int SIZE = 200;

	private static final String PARAMETER = "page";

	/**
	 * Reads the number of the page.
	 * @param query the parameters of the request
	 * @param url the URL of the first page, which may have a query
	 */
	static Pager of(Form query, String url) {
		String number = query.text(PARAMETER);
		return new Pager(number.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(number) : 1, url);
	}

	<T> List<T> slice(List<T> items) {
		int from = Math.min((this.number - 1) * SIZE, items.size());
		return items.subList(from, Math.min(from + SIZE, items.size()));
	}

	/**
	 * Adds the links to the other pages, or nothing if there is only one page.
	 * @param total the number of items on all pages
	 */
	Html links(Html html, int total) {
		int last = Math.max(1, (total + SIZE - 1) / SIZE);
		if (last == 1 && this.number == 1) {
			return html;
		}
		html.tag("<nav class=\"pages\" aria-label=\"Pages\">");
		if (this.number > 1) {
			html.link(page(Math.min(this.number - 1, last)), "Previous page");
		}
		int first = (this.number - 1) * SIZE;
		html.tag("<span>{} of {}</span>",
				(first < total) ? Html.bytes(first + 1) + " to " + Html.bytes(Math.min(first + SIZE, total)) : "0",
				Html.bytes(total));
		if (this.number < last) {
			html.link(page(this.number + 1), "Next page");
		}
		return html.tag("</nav>\n");
	}

	private String page(int page) {
		UriComponentsBuilder builder = UriComponentsBuilder.fromUriString(this.url);
		return builder.queryParam(PARAMETER, page).build(true).toUriString();
	}

}
