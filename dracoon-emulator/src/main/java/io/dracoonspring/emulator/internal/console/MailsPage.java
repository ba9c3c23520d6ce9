// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.model.Mail;

/** Shows the mails that a real server would have sent, newest first. */
final class MailsPage {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");

	private MailsPage() {
	}

	static Html show(EmulatorState state) {
		List<Mail> mails = state.access(() -> new ArrayList<>(state.mails()));
		Collections.reverse(mails);
		Html html = new Html().paragraph("This list shows the mails that a real server would have sent.");
		return html.list("There are none.", List.of("Time", "To", "Subject", "Text"), mails,
				(mail) -> html.time(mail.sentAt())
					.cell(String.join(", ", mail.recipients()))
					.cell(mail.subject())
					.tag("<td><div class=\"mail\">{}</div></td>", text(mail.body())));
	}

	private static Html text(String body) {
		Html html = new Html();
		Matcher links = LINK.matcher(body);
		int end = 0;
		while (links.find()) {
			html.text(body.substring(end, links.start())).link(links.group(), links.group());
			end = links.end();
		}
		return html.text(body.substring(end));
	}

}
