// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Builds HTML. It escapes all texts, and writes only its own tags unescaped.
 */
final class Html {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'")
		.withZone(ZoneOffset.UTC);

	private static final int MAX_ROWS = 1000;

	private final StringBuilder html = new StringBuilder();

	private boolean inTag;

	/**
	 * Adds tags.
	 * @param markup a constant of this package
	 * @return this builder
	 */
	Html tag(String markup) {
		this.html.append(markup);
		int last = Math.max(markup.lastIndexOf('<'), markup.lastIndexOf('>'));
		if (last >= 0) {
			this.inTag = markup.charAt(last) == '<';
		}
		return this;
	}

	/**
	 * Adds a text or the value of an attribute.
	 * @param text the text, whose hidden characters are made visible, or the value, which
	 * stays unchanged
	 * @return this builder
	 */
	Html text(Object text) {
		String escaped = HtmlUtils.htmlEscape(text.toString(), "UTF-8");
		this.html.append(this.inTag ? escaped : HiddenCharacters.mark(escaped));
		return this;
	}

	/**
	 * Adds a text where tags are not possible, such as the title of a page.
	 * @param text the text, whose hidden characters are made visible
	 * @return this builder
	 */
	Html plain(String text) {
		this.html.append(HtmlUtils.htmlEscape(HiddenCharacters.escape(text), "UTF-8"));
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

	/**
	 * Starts a table in a box that scrolls sideways if the table is too wide.
	 * @param label the subject of the table, for screen readers
	 * @param headings the headings of the columns
	 * @return this builder
	 */
	Html startTable(String label, List<String> headings) {
		tag("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"").text(label)
			.tag("\"><table><thead><tr>");
		headings.forEach((heading) -> tag("<th scope=\"col\">").text(heading).tag("</th>"));
		return tag("</tr></thead><tbody>");
	}

	/**
	 * Starts a table that is labelled with its columns.
	 * @param headings the headings of the columns
	 * @return this builder
	 */
	Html startTable(List<String> headings) {
		return startTable("Table: " + String.join(", ", headings), headings);
	}

	Html endTable() {
		return tag("</tbody></table></div>\n");
	}

	Html cell(Consumer<Html> content) {
		content.accept(tag("<td>"));
		return tag("</td>");
	}

	Html timeOr(@Nullable Instant time, String otherwise) {
		return (time != null) ? time(time) : cell(otherwise);
	}

	/**
	 * Adds a list as a table, up to a number of rows that people can read.
	 * @param none the text for an empty list
	 * @param row adds the cells of a row
	 */
	<T> Html list(String none, List<String> headings, List<T> items, Consumer<T> row) {
		if (items.isEmpty()) {
			return tag("<p>").text(none).tag("</p>\n");
		}
		startTable(headings);
		items.stream().limit(MAX_ROWS).forEach((item) -> {
			tag("<tr>");
			row.accept(item);
			tag("</tr>\n");
		});
		endTable();
		return (items.size() > MAX_ROWS)
				? tag("<p>").text((items.size() - MAX_ROWS) + " more are not shown.").tag("</p>\n") : this;
	}

	Html startFacts() {
		return tag("<dl class=\"facts\">\n");
	}

	/**
	 * Adds a known value, or nothing if it is unknown.
	 * @param value a text, number, time or boolean
	 */
	Html fact(String name, @Nullable Object value) {
		return (value != null) ? fact(name, (html) -> html.text(readable(value))) : this;
	}

	Html fact(String name, Consumer<Html> value) {
		value.accept(tag("<dt>").text(name).tag("</dt><dd>"));
		return tag("</dd>\n");
	}

	Html endFacts() {
		return tag("</dl>\n");
	}

	static Object readable(Object value) {
		if (value instanceof Instant time) {
			return TIME.format(time);
		}
		return (value instanceof Boolean yes) ? (yes ? "yes" : "no") : value;
	}

	static Object or(@Nullable Object value, Object otherwise) {
		return (value != null) ? value : otherwise;
	}

	static String bytes(long count) {
		return String.format(Locale.ROOT, "%,d", count);
	}

	/**
	 * Adds an error message.
	 * @param text the message; nothing is added without one
	 * @return this builder
	 */
	Html problem(String text) {
		return text.isEmpty() ? this : tag("<p class=\"notice bad\" role=\"alert\">").text(text).tag("</p>\n");
	}

	/**
	 * Adds lines to copy.
	 * @param label the purpose of the lines, for screen readers
	 * @return this builder
	 */
	Html code(String label, String lines) {
		return tag("<div class=\"code\"><pre role=\"group\" tabindex=\"0\" aria-label=\"").text(label)
			.tag("\" data-copy=\"")
			.text(label)
			.tag("\"><code>")
			.text(lines)
			.tag("</code></pre></div>\n");
	}

	@Override
	public String toString() {
		return this.html.toString();
	}

}
