// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.html.Html;

/**
 * Describes a page on which users confirm an action, for example before data is lost.
 *
 * @param question the question to confirm
 * @param losses the data that will be lost
 * @param notes further information
 * @param path the path to which the form is sent
 * @param fields the hidden fields of the form
 * @param yes the label of the button
 */
record Question(String question, List<String> losses, List<String> notes, String path, Map<String, String> fields,
		String yes) {

	Question(String question, String path, String yes) {
		this(question, List.of(), List.of(), path, Map.of(), yes);
	}

	Question losing(List<String> losses) {
		return new Question(this.question, losses, this.notes, this.path, this.fields, this.yes);
	}

	Question noting(String note) {
		List<String> more = new ArrayList<>(this.notes);
		more.add(note);
		return new Question(this.question, this.losses, more, this.path, this.fields, this.yes);
	}

	Question sending(Map<String, String> fields) {
		return new Question(this.question, this.losses, this.notes, this.path, fields, this.yes);
	}

	Mono<ServerResponse> ask(Page page) {
		Html html = new Html();
		if (!this.losses.isEmpty()) {
			html.tag("<p><strong>Lost for good:</strong></p>\n<ul>\n");
			this.losses.forEach((loss) -> html.tag("<li>{}</li>\n", loss));
			html.tag("</ul>\n");
		}
		this.notes.forEach(html::paragraph);
		html.tag("<div class=\"actions\"><form method=\"post\" action=\"{}\">", this.path);
		this.fields.forEach((name, value) -> html.tag("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value));
		html.tag("<button type=\"submit\" class=\"primary danger\">{}</button></form>", this.yes)
			.tag("<a class=\"button\" href=\"{}\">Cancel</a></div>\n", page.path());
		return page.answer(200, this.question, html);
	}

}
