// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Lie;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.emulator.internal.html.Html;

/**
 * The form that describes a fault.
 *
 * @param values the values of its fields
 */
record FaultForm(Form values) {

	private static final Map<String, String> DEFAULTS = Map.of("target", "*", "effect", "status", "status", "500",
			"seconds", "1", "times", "1", "skip", "0", "probability", "1", "after", "0");

	private static final Map<String, String> EFFECTS = effects();

	private static final Map<String, String> PHASES = phases();

	private static final Map<String, String> LIES = lies();

	private static Map<String, String> effects() {
		Map<String, String> effects = new LinkedHashMap<>();
		effects.put("status", "error with HTTP status");
		effects.put("too-many-requests", "429, wait so many seconds");
		effects.put("slow-down", "S3 SlowDown");
		effects.put("expired-token", "token expired");
		effects.put("expired-url", "presigned URL expired");
		effects.put("delay", "answer later by so many seconds");
		effects.put("reset", "connection reset");
		effects.put("stall", "never an answer");
		effects.put("flipped-bit", "one bit of the request's body flipped");
		effects.put("missing-field", "field missing in the answer");
		effects.put("lie", "answer that lies");
		return effects;
	}

	private static Map<String, String> phases() {
		Map<String, String> phases = new LinkedHashMap<>();
		phases.put("REQUEST", "before the request is processed");
		phases.put("REQUEST_BODY", "in the request's body");
		phases.put("ANSWER", "instead of the answer");
		phases.put("ANSWER_BODY", "in the answer's body");
		return phases;
	}

	private static Map<String, String> lies() {
		Map<String, String> lies = new LinkedHashMap<>();
		Stream.of(Lie.values()).forEach((lie) -> lies.put(lie.name(), Links.lowerCase(lie)));
		return lies;
	}

	/** Returns a form with a target and otherwise default values. */
	static FaultForm on(String target) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		values.set("target", target);
		return new FaultForm(new Form(values));
	}

	// use the default for a missing field, but keep an empty field empty
	private String text(String name) {
		return this.values.fields().containsKey(name) ? this.values.text(name) : DEFAULTS.getOrDefault(name, "");
	}

	/**
	 * Adds the form to a page. The script of the console hides the fields that the chosen
	 * effect does not use.
	 */
	Html show(Html html, List<String> operations) {
		html.tag("<h2>Switch a fault on</h2>\n<form method=\"post\" action=\"{}\" class=\"fields\" data-effects>\n",
				Page.FAULTS.path());
		field(html, "Requests", "target", "required list=\"operations\" aria-describedby=\"target-help\"");
		html.select("What happens", "effect", EFFECTS, text("effect"));
		field(html, "Status", "status", "type=\"number\" min=\"400\" max=\"599\"");
		field(html, "DRACOON error code", "code", "pattern=\"-?[0-9]*\" inputmode=\"numeric\" placeholder=\"-40761\"");
		field(html, "Seconds", "seconds", "type=\"number\" min=\"0\" max=\"3600\" step=\"any\"");
		html.select("When", "phase", PHASES, text("phase"));
		field(html, "After so many bytes", "after", "type=\"number\" min=\"0\"");
		field(html, "Missing field", "field", "placeholder=\"hash\"");
		html.select("Lie", "lie", LIES, text("lie"));
		field(html, "How often, 0 for always", "times", "type=\"number\" min=\"0\"");
		field(html, "After so many requests", "skip", "type=\"number\" min=\"0\"");
		field(html, "Probability", "probability", "type=\"number\" min=\"0.01\" max=\"1\" step=\"any\"");
		html.tag("<button type=\"submit\" class=\"primary\">Switch on</button>\n<datalist id=\"operations\">");
		operations.forEach((operation) -> html.tag("<option value=\"{}\"></option>", operation));
		return html
			.tag("""
					</datalist></form>
					<p id="target-help" class="hint">Type a part of the path to choose an operation. <code>*</code> is for all
					requests, <code>* /api/v4/nodes/{*rest}</code> for all below a path, <code>S3 PART 3</code> for the third
					part of uploads to S3.</p>
					""");
	}

	private void field(Html html, String label, String name, String attributes) {
		html.field(label, name, text(name), attributes);
	}

	/**
	 * Creates the fault.
	 * @throws IllegalArgumentException if a value is not valid
	 */
	Fault fault() {
		String target = text("target");
		return new Fault(effect(), "*".equals(target) ? Target.ALL : new Target(target), this.values.count("skip"),
				this.values.count("times"), decimal("probability"), 0);
	}

	private Effect effect() {
		return switch (text("effect")) {
			case "status" -> new Effect.Status((int) decimal("status"), code(), null);
			case "too-many-requests" -> new Effect.TooManyRequests(seconds(), false);
			case "slow-down" -> new Effect.SlowDown();
			case "expired-token" -> new Effect.ExpiredToken();
			case "expired-url" -> new Effect.ExpiredUrl();
			case "delay" -> new Effect.Delay(seconds());
			case "reset" -> interruption(Effect.Kind.RESET);
			case "stall" -> interruption(Effect.Kind.STALL);
			case "flipped-bit" -> new Effect.FlippedBit(this.values.number("after"));
			case "missing-field" -> new Effect.MissingField(this.values.required("field"));
			case "lie" -> new Effect.LyingAnswer(chosen(Lie.values(), "lie"));
			default -> throw new IllegalArgumentException("There is no such fault");
		};
	}

	private Effect interruption(Effect.Kind kind) {
		return new Effect.Interruption(kind,
				text("phase").isEmpty() ? Effect.Phase.REQUEST : chosen(Effect.Phase.values(), "phase"),
				this.values.number("after"));
	}

	private <E extends Enum<E>> E chosen(E[] constants, String name) {
		return Stream.of(constants)
			.filter((constant) -> constant.name().equals(text(name)))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'" + name + "' is not valid"));
	}

	private @Nullable Integer code() {
		String code = text("code");
		if (!code.matches("-?[0-9]{0,9}") || "-".equals(code)) {
			throw new IllegalArgumentException("'code' must be a number");
		}
		return code.isEmpty() ? null : Integer.valueOf(code);
	}

	private Duration seconds() {
		return Duration.ofMillis(Math.round(decimal("seconds") * 1000));
	}

	private double decimal(String name) {
		String text = text(name);
		if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
			throw new IllegalArgumentException("'" + name + "' must be a number");
		}
		return Double.parseDouble(text);
	}

}
