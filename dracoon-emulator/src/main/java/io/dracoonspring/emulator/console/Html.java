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

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.springframework.web.util.HtmlUtils;

/**
 * Puts HTML together. All texts are escaped; nothing but its own tags goes out as it is.
 */
final class Html {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'")
		.withZone(ZoneOffset.UTC);

	private final StringBuilder html = new StringBuilder();

	/**
	 * Add tags.
	 * @param markup a constant of this package
	 * @return this builder
	 */
	Html tag(String markup) {
		this.html.append(markup);
		return this;
	}

	Html text(Object text) {
		this.html.append(HtmlUtils.htmlEscape(text.toString(), "UTF-8"));
		return this;
	}

	Html cell(Object text) {
		return tag("<td>").text(text).tag("</td>");
	}

	Html number(Object text) {
		return tag("<td class=\"number\">").text(text).tag("</td>");
	}

	Html time(Instant time) {
		return number(TIME.format(time));
	}

	Html link(String url, Object text) {
		return tag("<a href=\"").text(url).tag("\">").text(text).tag("</a>");
	}

	Html startTable(List<String> headings) {
		tag("<div class=\"table\"><table><thead><tr>");
		headings.forEach((heading) -> tag("<th scope=\"col\">").text(heading).tag("</th>"));
		return tag("</tr></thead><tbody>");
	}

	Html endTable() {
		return tag("</tbody></table></div>\n");
	}

	@Override
	public String toString() {
		return this.html.toString();
	}

}
