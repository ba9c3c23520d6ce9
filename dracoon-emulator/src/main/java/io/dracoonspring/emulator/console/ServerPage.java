// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.console;

import java.util.List;
import java.util.Locale;

import org.springframework.util.MultiValueMap;

import io.dracoonspring.emulator.config.ServerVersion;
import io.dracoonspring.emulator.config.SubscriptionPlans;
import io.dracoonspring.emulator.state.Customer;
import io.dracoonspring.emulator.state.CustomerTermsBuilder;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Report;

/**
 * Shows and changes the settings of the whole server, which are its version, the plan,
 * customers and reports.
 */
final class ServerPage {

	private static final List<String> PLANS = List.of("Emulator Complete", "Emulator Basic (without second factor)");

	private final EmulatorState state;

	ServerPage(EmulatorState state) {
		this.state = state;
	}

	/**
	 * Shows the page.
	 * @param problem the error in the submitted form, or empty
	 * @param controls the HTML of further controls
	 */
	Html show(String problem, Html controls) {
		Html html = new Html().problem(problem);
		this.state.update(() -> {
			form(html);
			html.tag(controls.toString());
			customers(html);
			reports(html);
		});
		return html;
	}

	private void form(Html html) {
		html.tag("""
				<form method="post" action="/_emulator/console/server" class="fields">
				<label>Version <input name="version" required value=\"""")
			.text(this.state.serverVersion())
			.tag("\"></label>\n<label>Plan <select name=\"plan\">");
		for (int plan = 0; plan < PLANS.size(); plan++) {
			html.tag("<option value=\"" + plan + "\""
					+ ((plan == this.state.configuration().subscriptionPlan()) ? " selected>" : ">"))
				.text(PLANS.get(plan))
				.tag("</option>");
		}
		html.tag("</select></label>\n<label>Customer <select name=\"locked\">");
		boolean locked = this.state.customers().own().terms().locked();
		html.tag("<option value=\"false\"" + (locked ? ">" : " selected>") + "open</option>")
			.tag("<option value=\"true\"" + (locked ? " selected>" : ">") + "locked</option>")
			.tag("</select></label>\n<button type=\"submit\">Switch</button>\n</form>\n")
			.tag("<p class=\"hint\">Versions: up to ")
			.text(ServerVersion.NEWEST_SERVER)
			.tag(" for DRACOON Server, from 5.0.0 to ")
			.text(ServerVersion.NEWEST_CLOUD)
			.tag(" for DRACOON Cloud. Each has its own operations.</p>\n");
	}

	private void customers(Html html) {
		html.tag("<h2>Customers</h2>\n")
			.startTable("Customers", List.of("Name", "Contract", "Users", "Most users", "Quota", "State", "Id"));
		this.state.customers().all().forEach((customer) -> {
			Customer.Terms terms = customer.terms();
			html.tag("<tr>")
				.cell(terms.companyName())
				.cell(terms.contract().name().toLowerCase(Locale.ROOT))
				.number(customer.users().all().size())
				.number((terms.userMax() == Integer.MAX_VALUE) ? "no limit" : terms.userMax())
				.number((terms.quotaMax() == Customer.UNLIMITED) ? "no limit" : terms.quotaMax())
				.cell(terms.locked() ? "locked" : "open")
				.number(customer.id())
				.tag("</tr>\n");
		});
		html.endTable();
	}

	private void reports(Html html) {
		List<Report> reports = this.state.reports().all();
		html.tag("<h2>Reports</h2>\n");
		if (reports.isEmpty()) {
			html.tag("<p>There are no reports.</p>\n");
			return;
		}
		html.startTable("Reports", List.of("Name", "Kind", "State", "Problem", "Id"));
		reports.forEach((report) -> {
			Report.Failure failure = report.failure();
			html.tag("<tr>")
				.cell(report.definition().name())
				.cell(report.definition().periodic() ? "monthly" : "once")
				.cell(report.state().name().toLowerCase(Locale.ROOT))
				.cell((failure != null) ? failure.message() : "")
				.number(report.id())
				.tag("</tr>\n");
		});
		html.endTable();
	}

	/**
	 * Applies a submitted form.
	 * @param form the fields of the form
	 * @throws IllegalArgumentException if a field is not valid
	 */
	void apply(MultiValueMap<String, String> form) {
		ServerVersion version = ServerVersion.parse(field(form, "version"));
		int plan = Integer.parseInt(field(form, "plan"));
		if (plan < 0 || plan >= SubscriptionPlans.COUNT) {
			throw new IllegalArgumentException("there is no such plan");
		}
		boolean locked = Boolean.parseBoolean(field(form, "locked"));
		this.state.update(() -> {
			this.state.serverVersion(version);
			this.state.configuration().subscriptionPlan(plan);
			Customer own = this.state.customers().own();
			own.terms(CustomerTermsBuilder.builder(own.terms()).locked(locked).build());
		});
	}

	private static String field(MultiValueMap<String, String> form, String name) {
		String value = form.getFirst(name);
		if (value == null) {
			throw new IllegalArgumentException("'" + name + "' is missing");
		}
		return value;
	}

}
