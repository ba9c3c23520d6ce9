// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.console;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.springframework.util.MultiValueMap;

import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;

/**
 * Shows the faults that are switched on, and a form to add more.
 */
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
			<label>Requests <input name="target" value=\"""";

	private static final String FORM_FROM_TARGET = """
			" required aria-describedby="target-help"></label>
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
		if (faults.isEmpty()) {
			html.tag("<p>None: everything works as it should.</p>\n");
		}
		else {
			html.startTable("Faults", List.of("Switch", "What happens", "Requests", "How often", "Happened"));
			faults.forEach((fault) -> row(html, fault));
			html.endTable();
		}
		return html.tag(FORM_UNTIL_TARGET).text(target).tag(FORM_FROM_TARGET);
	}

	private static void row(Html html, ActiveFault active) {
		Fault fault = active.fault();
		html.tag("<tr><td><form method=\"post\" action=\"/_emulator/console/faults/")
			.text(active.id())
			.tag("/remove\"><button type=\"submit\">Switch off</button></form></td>")
			.cell(fault.effect().describe())
			.tag("<td class=\"path\"><code>")
			.text(fault.target())
			.tag("</code></td>")
			.cell(((fault.times() > 0) ? fault.times() + " times" : "always")
					+ ((fault.probability() < 1) ? ", probability " + fault.probability() : ""))
			.number(active.hits())
			.tag("</tr>\n");
	}

	/**
	 * Reads the form.
	 * @param form the submitted fields
	 * @throws IllegalArgumentException if a value is not valid
	 */
	static Fault read(MultiValueMap<String, String> form) {
		int value = number(form, "value");
		Fault fault = switch (Objects.requireNonNullElse(form.getFirst("effect"), "")) {
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
		String target = Objects.requireNonNullElse(form.getFirst("target"), "*").strip();
		if (!"*".equals(target)) {
			fault = fault.on(new Target(target));
		}
		return fault.times(number(form, "times"));
	}

	private static int number(MultiValueMap<String, String> form, String name) {
		String text = Objects.requireNonNullElse(form.getFirst(name), "0").strip();
		if (!text.matches("[0-9]{0,6}")) {
			throw new IllegalArgumentException("'" + name + "' must be a number");
		}
		return text.isEmpty() ? 0 : Integer.parseInt(text);
	}

}
