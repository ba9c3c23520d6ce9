// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.html;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Builds HTML. It escapes all values. It does not escape markup, which must be a constant
 * of the caller.
 */
public final class Html {

	/** The logo of the emulator, as markup. */
	public static final String LOGO = """
			<svg aria-hidden="true" width="28" height="28" viewBox="0 0 32 32"><rect width="32" height="32" rx="8"
			fill="#2f6f4f"/><path fill="#fff" d="M9 10.5A1.500 1.500 0 0 1 10.500 9h3.400l2 2.200h5.600a1.500 1.500 0 0 1
			1.500 1.500v8.800a1.500 1.500 0 0 1-1.500 1.500h-11A1.500 1.500 0 0 1 9 21.500z"/></svg>""";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'")
		.withZone(ZoneOffset.UTC);

	private static final int MAX_ROWS = 1000;

	private static final int KIBI = 1024;

	/** The size from which the next unit is used, so that no size is shown as 1024. */
	private static final double LARGEST = 1023.5;

	private static final String UNITS = "KMGTPE";

	private final StringBuilder html = new StringBuilder();

	private boolean inTag;

	public static Html of(String markup, Object... values) {
		return new Html().tag(markup, values);
	}

	/**
	 * Adds markup and inserts values into it.
	 * @param markup a constant of the caller, with {@code {}} in the place of each value
	 * @param values the values, as in {@link #text(Object)}
	 */
	public Html tag(String markup, Object... values) {
		int start = 0;
		for (Object value : values) {
			int end = markup.indexOf("{}", start);
			tags(markup.substring(start, end)).text(value);
			start = end + 2;
		}
		return tags(markup.substring(start));
	}

	private Html tags(String tags) {
		this.html.append(tags);
		int last = Math.max(tags.lastIndexOf('<'), tags.lastIndexOf('>'));
		if (last >= 0) {
			this.inTag = tags.charAt(last) == '<';
		}
		return this;
	}

	/**
	 * Adds HTML unchanged, or escapes and adds the text of any other object.
	 * @param text the HTML or text; hidden characters in a text are made visible, except
	 * in the value of an attribute
	 */
	public Html text(Object text) {
		if (text instanceof Html part) {
			this.html.append(part.html);
			return this;
		}
		String escaped = HtmlUtils.htmlEscape(text.toString(), "UTF-8");
		this.html.append(this.inTag ? escaped : HiddenCharacters.mark(escaped));
		return this;
	}

	/**
	 * Adds a text where tags are not possible, such as the title of a page.
	 * @param text the text, whose hidden characters are made visible
	 */
	public Html plain(String text) {
		this.html.append(HtmlUtils.htmlEscape(HiddenCharacters.escape(text), "UTF-8"));
		return this;
	}

	public Html paragraph(Object text) {
		return tag("<p>{}</p>\n", text);
	}

	public Html cell(Object text) {
		return tag("<td>{}</td>", text);
	}

	public Html number(Object text) {
		return tag("<td class=\"number\">{}</td>", text);
	}

	public Html codeCell(Object text) {
		return tag("<td><code>{}</code></td>", text);
	}

	public Html time(Instant time) {
		return number(TIME.format(time));
	}

	public Html link(String url, Object text) {
		return tag("<a href=\"{}\">{}</a>", url, text);
	}

	/**
	 * Starts a table in a box that scrolls sideways if the table is too wide.
	 * @param label the subject of the table, for screen readers
	 */
	public Html startTable(String label, List<String> headings) {
		tag("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"{}\"><table><thead><tr>", label);
		headings.forEach((heading) -> tag("<th scope=\"col\">{}</th>", heading));
		return tag("</tr></thead><tbody>");
	}

	public Html endTable() {
		return tag("</tbody></table></div>\n");
	}

	public Html timeOr(@Nullable Instant time, String otherwise) {
		return (time != null) ? time(time) : cell(otherwise);
	}

	/**
	 * Adds a table with at most {@link #MAX_ROWS} rows.
	 * @param label the subject of the table, for screen readers
	 * @param row the consumer of an item that adds the cells of its row
	 */
	public <T> Html table(String label, List<String> headings, List<T> items, Consumer<T> row) {
		startTable(label, headings);
		items.stream().limit(MAX_ROWS).forEach((item) -> {
			tag("<tr>");
			row.accept(item);
			tag("</tr>\n");
		});
		endTable();
		return (items.size() > MAX_ROWS) ? paragraph((items.size() - MAX_ROWS) + " more are not shown.") : this;
	}

	/**
	 * Adds a table whose label consists of the headings, or a text if the list is empty.
	 * @param none the text for an empty list
	 * @param row the consumer of an item that adds the cells of its row
	 */
	public <T> Html list(String none, List<String> headings, List<T> items, Consumer<T> row) {
		return items.isEmpty() ? paragraph(none) : table("Table: " + String.join(", ", headings), headings, items, row);
	}

	public Html field(String label, String name, Object value) {
		return tag("<label>{} <input name=\"{}\" value=\"{}\"></label>\n", label, name, value);
	}

	/**
	 * Adds a field to a form.
	 * @param attributes further attributes, a constant of the caller
	 */
	public Html field(String label, String name, Object value, String attributes) {
		return tag("<label>{} <input name=\"{}\" value=\"{}\" " + attributes + "></label>\n", label, name, value);
	}

	/**
	 * Adds a choice to a form.
	 * @param options the texts of the options by their values
	 */
	public Html select(String label, String name, Map<String, String> options, String selected) {
		tag("<label>{} <select name=\"{}\">", label, name);
		options.forEach((value, text) -> tag(value.equals(selected) ? "<option value=\"{}\" selected>{}</option>"
				: "<option value=\"{}\">{}</option>", value, text));
		return tag("</select></label>\n");
	}

	public Html startFacts() {
		return tag("<dl class=\"facts\">\n");
	}

	/**
	 * Adds a name and its value, or nothing if the value is {@code null}.
	 * @param value a text, number, time, boolean, or HTML
	 */
	public Html fact(String name, @Nullable Object value) {
		return (value != null) ? tag("<dt>{}</dt><dd>{}</dd>\n", name, readable(value)) : this;
	}

	public Html endFacts() {
		return tag("</dl>\n");
	}

	public static Object readable(Object value) {
		if (value instanceof Instant time) {
			return TIME.format(time);
		}
		return (value instanceof Boolean yes) ? (yes ? "yes" : "no") : value;
	}

	public static Object or(@Nullable Object value, Object otherwise) {
		return (value != null) ? value : otherwise;
	}

	public static String bytes(long count) {
		return String.format(Locale.ROOT, "%,d", count);
	}

	/**
	 * Returns a size with three digits and a unit, such as {@code 1.46 MiB}.
	 * @param bytes the size in bytes
	 */
	public static String size(long bytes) {
		if (bytes < KIBI) {
			return (bytes == 1) ? "1 byte" : bytes + " bytes";
		}
		double size = bytes;
		int unit = -1;
		while (size >= LARGEST && unit < UNITS.length() - 1) {
			size /= KIBI;
			unit++;
		}
		String digits = (size < 9.995) ? "%.2f" : (size < 99.95) ? "%.1f" : "%.0f";
		return String.format(Locale.ROOT, digits + " %siB", size, UNITS.charAt(unit));
	}

	/** Returns a size for people, with the exact number of bytes. */
	public static String exactSize(long bytes) {
		return (bytes < KIBI) ? size(bytes) : size(bytes) + " (" + bytes(bytes) + " bytes)";
	}

	/**
	 * Adds an error message.
	 * @param text the message; nothing is added if it is empty
	 */
	public Html problem(String text) {
		return text.isEmpty() ? this : tag("<p class=\"notice bad\" role=\"alert\">{}</p>\n", text);
	}

	/**
	 * Adds lines that the reader of the page can copy.
	 * @param label the purpose of the lines, for screen readers
	 */
	public Html code(String label, String lines) {
		return tag("<div class=\"code\"><pre role=\"group\" tabindex=\"0\" aria-label=\"{}\" data-copy=\"{}\">", label,
				label)
			.tag("<code>{}</code></pre></div>\n", lines);
	}

	@Override
	public String toString() {
		return this.html.toString();
	}

}
