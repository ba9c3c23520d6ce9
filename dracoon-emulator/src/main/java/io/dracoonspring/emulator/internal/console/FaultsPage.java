// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.emulator.internal.html.Html;

/** Shows the faults that are switched on, and a form to add more. */
final class FaultsPage {

	private static final String FORM_UNTIL_TARGET = """
			<h2>Switch a fault on</h2>
			<form method="post" action="/_emulator/console/faults" class="fields">
			<label>What happens
			<select name="effect">
			<option value="status">error with HTTP status</option>
			<option value="too-many-requests">429, wait so many seconds</option>
			<option value="slow-down">S3 SlowDown</option>
			<option value="expired-token">token expired</option>
			<option value="expired-url">presigned URL expired</option>
			<option value="delay">answer later by so many seconds</option>
			<option value="reset">connection reset</option>
			<option value="stall">never an answer</option>
			<option value="flipped-bit">first bit of the request's body flipped</option>
			</select></label>
			<label>Status or seconds <input name="value" type="number" min="0" max="3600" value="500"></label>
			""";

	private static final String FORM_FROM_TARGET = """
			<label>How often, 0 for always <input name="times" type="number" min="0" value="1"></label>
			<button type="submit">Switch on</button>
			</form>
			<p id="target-help" class="hint">Requests: <code>*</code>, <code>GET /api/v4/nodes/{node_id}</code>,
			<code>S3 PART</code>, <code>S3 PART 3</code> or <code>S3 GET</code>.</p>
			""";

	private FaultsPage() {
	}

	static Html show(List<ActiveFault> faults, String problem, String target) {
		Html html = new Html().problem(problem);
		return html
			.list("None: everything works as it should.",
					List.of("Switch", "What happens", "Requests", "How often", "Happened"), faults,
					(fault) -> row(html, fault))
			.tag(FORM_UNTIL_TARGET)
			.field("Requests", "target", target, "required aria-describedby=\"target-help\"")
			.tag(FORM_FROM_TARGET);
	}

	private static void row(Html html, ActiveFault active) {
		Fault fault = active.fault();
		html.tag("<td><form method=\"post\" action=\"{}/{}/remove\">", Page.FAULTS.path(), active.id())
			.tag("<button type=\"submit\">Switch off</button></form></td>")
			.cell(fault.effect().describe())
			.tag("<td class=\"path\"><code>{}</code></td>", fault.target())
			.cell(((fault.count() > 0) ? fault.count() + " times" : "always")
					+ ((fault.probability() < 1) ? ", probability " + fault.probability() : ""))
			.number(active.hits());
	}

	/**
	 * Reads the form.
	 * @param form the submitted fields
	 * @throws IllegalArgumentException if a value is not valid
	 */
	static Fault read(Form form) {
		int value = form.count("value");
		Fault fault = switch (form.text("effect")) {
			case "status" -> Fault.status(value);
			case "too-many-requests" -> Fault.tooManyRequests(Duration.ofSeconds(value));
			case "slow-down" -> Fault.slowDown();
			case "expired-token" -> Fault.expiredToken();
			case "expired-url" -> Fault.expiredUrl();
			case "delay" -> Fault.delay(Duration.ofSeconds(value));
			case "reset" -> Fault.reset();
			case "stall" -> Fault.stall();
			case "flipped-bit" -> Fault.flippedBit(0);
			default -> throw new IllegalArgumentException("There is no such fault");
		};
		String target = target(form);
		if (!"*".equals(target)) {
			fault = fault.on(new Target(target));
		}
		return fault.times(form.count("times"));
	}

	/**
	 * Returns the text of the field {@code target}, or {@code *} for all requests if the
	 * field is missing.
	 */
	static String target(Form form) {
		return Objects.requireNonNullElse(form.fields().getFirst("target"), "*").strip();
	}

}
