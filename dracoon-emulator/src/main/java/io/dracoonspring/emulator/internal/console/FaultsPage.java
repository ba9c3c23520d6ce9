// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.List;

import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.internal.html.Html;

/** Shows the faults that are switched on, and forms to add more. */
final class FaultsPage {

	static final String PRESETS = Page.FAULTS.path() + "/presets";

	static final String CLEAR = Page.FAULTS.path() + "/clear";

	private FaultsPage() {
	}

	/**
	 * Shows the page.
	 * @param problem the error in the submitted form, or empty
	 * @param form the values in the form
	 * @param operations the operations that the form suggests as targets
	 */
	static Html show(List<ActiveFault> faults, String problem, FaultForm form, List<String> operations) {
		Html html = new Html().problem(problem);
		html.list("None: everything works as it should.",
				List.of("Requests", "What happens", "How often", "Happened", "Switch"), faults,
				(fault) -> row(html, fault));
		if (!faults.isEmpty()) {
			html.tag(
					"<form method=\"post\" action=\"{}\"><p><button type=\"submit\">Switch all off</button></p></form>\n",
					CLEAR);
		}
		html.tag("<h2>Ready-made</h2>\n<form method=\"post\" action=\"{}\"><dl class=\"facts presets\">\n", PRESETS);
		for (FaultPreset preset : FaultPreset.values()) {
			html.tag("<dt><button type=\"submit\" name=\"preset\" value=\"{}\">{}</button></dt><dd>{}</dd>\n", preset,
					preset.title(), preset.description());
		}
		return form.show(html.tag("</dl></form>\n"), operations);
	}

	private static void row(Html html, ActiveFault active) {
		Fault fault = active.fault();
		html.tag("<td class=\"path\"><code>{}</code></td>", fault.target())
			.cell(fault.effect().describe())
			.cell(((fault.count() > 0) ? fault.count() + " times" : "always")
					+ ((fault.skip() > 0) ? ", after " + fault.skip() + " requests" : "")
					+ ((fault.probability() < 1) ? ", probability " + fault.probability() : ""))
			.number(active.hits())
			.tag("<td><form method=\"post\" action=\"{}/{}/remove\">", Page.FAULTS.path(), active.id())
			.tag("<button type=\"submit\">Switch off</button></form></td>");
	}

}
