// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.VisibleText;

/** Writes plans for people. */
final class PlanText {

	private PlanText() {
	}

	static String of(Plan plan) {
		StringBuilder text = new StringBuilder();
		if (plan.isEmpty()) {
			text.append("Everything is as described.\n");
		}
		int number = 1;
		for (PlanStep step : plan.steps()) {
			text.append(number++).append(". ").append(step(step)).append('\n');
			step.changes()
				.forEach((change) -> text.append("     ").append(VisibleText.of(change(change))).append('\n'));
		}
		if (!plan.steps().isEmpty()) {
			text.append(plan.steps().size()).append(" steps, ").append(plan.deletions()).append(" deletions.\n");
		}
		plan.problems().forEach((problem) -> text.append("Problem: ").append(VisibleText.of(problem)).append('\n'));
		plan.notes().forEach((note) -> text.append("Note: ").append(VisibleText.of(note)).append('\n'));
		return text.toString();
	}

	static String step(PlanStep step) {
		return step.action().text() + " '" + VisibleText.of(step.subject()) + "'"
				+ (step.endsOwnRight() ? " (the account loses its own right)" : "");
	}

	private static String change(PlanChange change) {
		String before = change.before();
		String after = change.after();
		if (before == null) {
			return "+ " + change.property() + ": " + quoted(after);
		}
		if (after == null) {
			return "- " + change.property() + ": " + quoted(before);
		}
		if (before.equals(after)) {
			return "= " + change.property() + ": " + quoted(after);
		}
		return "~ " + change.property() + ": " + quoted(before) + " -> " + quoted(after);
	}

	private static String quoted(@Nullable String value) {
		return (value == null || value.isEmpty()) ? "''" : value;
	}

}
