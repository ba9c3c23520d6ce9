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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Mail;

/**
 * Shows what a real server would have sent, newest first.
 */
final class MailsPage {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");

	private MailsPage() {
	}

	static Html show(EmulatorState state) {
		List<Mail> mails = state.access(() -> new ArrayList<>(state.mails()));
		Collections.reverse(mails);
		Html html = new Html().tag("<p>No mail leaves the emulator: they all end here.</p>\n");
		return html.list("There are none.", List.of("Time", "To", "Subject", "Text"), mails,
				(mail) -> html.time(mail.sentAt())
					.cell(String.join(", ", mail.recipients()))
					.cell(mail.subject())
					.cell((cell) -> text(cell, mail.body())));
	}

	private static void text(Html html, String body) {
		html.tag("<div class=\"mail\">");
		Matcher links = LINK.matcher(body);
		int end = 0;
		while (links.find()) {
			html.text(body.substring(end, links.start())).link(links.group(), links.group());
			end = links.end();
		}
		html.text(body.substring(end)).tag("</div>");
	}

}
