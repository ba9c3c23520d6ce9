// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.state.Customer;
import io.dracoonspring.emulator.internal.state.CustomerTermsBuilder;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Report;
import io.dracoonspring.emulator.model.SubscriptionPlans;

/**
 * Shows the customers, the reports and the settings of the server, and applies changed
 * settings.
 */
final class ServerPage {

	private static final Map<String, String> PLANS = Map.of("0", "Emulator Complete", "1",
			"Emulator Basic (without second factor)");

	private static final Map<String, String> LOCKED = Map.of("false", "open", "true", "locked");

	private final EmulatorState state;

	ServerPage(EmulatorState state) {
		this.state = state;
	}

	/**
	 * Shows the page.
	 * @param problem the error in the submitted form, or empty
	 * @param controls the HTML of {@link ControlsPage}
	 */
	Html show(String problem, Html controls) {
		Html html = new Html().problem(problem);
		this.state.update(() -> {
			form(html);
			html.text(controls);
			customers(html);
			reports(html);
		});
		return html;
	}

	private void form(Html html) {
		html.tag("<form method=\"post\" action=\"/_emulator/console/server\" class=\"fields\">\n")
			.field("Version", "version", this.state.serverVersion(), "required")
			.select("Plan", "plan", new TreeMap<>(PLANS), String.valueOf(this.state.configuration().subscriptionPlan()))
			.select("Customer", "locked", new TreeMap<>(LOCKED),
					String.valueOf(this.state.customers().own().terms().locked()))
			.tag("<button type=\"submit\">Switch</button>\n</form>\n<p class=\"hint\">Versions: up to {} for DRACOON Server, "
					+ "from 5.0.0 to {} for DRACOON Cloud. Each has its own operations.</p>\n",
					ServerVersion.NEWEST_SERVER, ServerVersion.NEWEST_CLOUD);
	}

	private void customers(Html html) {
		html.tag("<h2>Customers</h2>\n")
			.table("Customers", List.of("Name", "Contract", "Users", "Most users", "Quota", "State", "Id"),
					this.state.customers().all(), (customer) -> {
						Customer.Terms terms = customer.terms();
						html.cell(terms.companyName())
							.cell(Links.lowerCase(terms.contract()))
							.number(customer.users().all().size())
							.number((terms.userMax() == Integer.MAX_VALUE) ? "no limit" : terms.userMax())
							.number((terms.quotaMax() == Customer.UNLIMITED) ? "no limit" : Html.size(terms.quotaMax()))
							.cell(terms.locked() ? "locked" : "open")
							.number(customer.id());
					});
	}

	private void reports(Html html) {
		html.tag("<h2>Reports</h2>\n")
			.list("There are no reports.", List.of("Name", "Kind", "State", "Problem", "Id"),
					this.state.reports().all(), (report) -> {
						Report.Failure failure = report.failure();
						html.cell(report.definition().name())
							.cell(report.definition().periodic() ? "monthly" : "once")
							.cell(Links.lowerCase(report.state()))
							.cell((failure != null) ? failure.message() : "")
							.number(report.id());
					});
	}

	/**
	 * Applies a submitted form.
	 * @param form the fields of the form
	 * @throws IllegalArgumentException if a field is not valid
	 */
	void apply(Form form) {
		ServerVersion version = ServerVersion.parse(form.required("version"));
		int plan = Integer.parseInt(form.required("plan"));
		if (plan < 0 || plan >= SubscriptionPlans.COUNT) {
			throw new IllegalArgumentException("there is no such plan");
		}
		boolean locked = Boolean.parseBoolean(form.required("locked"));
		this.state.update(() -> {
			this.state.serverVersion(version);
			this.state.configuration().subscriptionPlan(plan);
			Customer own = this.state.customers().own();
			own.terms(CustomerTermsBuilder.builder(own.terms()).locked(locked).build());
		});
	}

}
