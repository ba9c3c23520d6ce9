// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.report;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dracoonspring.conformance.internal.answer.Difference;
import io.dracoonspring.conformance.internal.check.Area;
import io.dracoonspring.conformance.internal.check.Check;
import io.dracoonspring.conformance.internal.check.Outcome;
import io.dracoonspring.conformance.internal.check.Result;
import io.dracoonspring.conformance.internal.check.Summary;

/** Shows the progress and the results in the terminal. */
public final class Terminal {

	private final PrintStream out;

	private final int total;

	/**
	 * Creates an output.
	 * @param out the terminal
	 * @param total the number of checks
	 */
	public Terminal(PrintStream out, int total) {
		this.out = out;
		this.total = total;
	}

	/**
	 * Shows a finished check.
	 * @param number the number of the check, from 1
	 * @param result the result of the check
	 */
	public void finished(int number, Result result) {
		this.out.printf("[%3d/%d] %-70s %s%s%n", number, this.total, result.check().title(), result.outcome().title(),
				result.reason().isEmpty() ? "" : ": " + result.reason());
		this.out.flush();
	}

	/**
	 * Shows the operations that checks would call.
	 * @param checks the checks
	 * @param plan the operations of each check
	 */
	public void plan(List<Check> checks, Map<String, List<String>> plan) {
		plan(Plan.START, plan);
		if (checks.stream().anyMatch(Check::writes)) {
			plan(Plan.ROOM, plan);
		}
		checks.forEach((check) -> plan(check.title(), plan));
		this.out.flush();
	}

	private void plan(String title, Map<String, List<String>> plan) {
		this.out.println(title);
		plan.getOrDefault(title, List.of()).forEach((operation) -> this.out.println("    " + operation));
	}

	/**
	 * Shows the table of the areas, the differences and the answered questions.
	 * @param summary the results
	 */
	public void summary(Summary summary) {
		this.out.println();
		this.out.printf("API %s, server %s, compared with the document of %s, uploads through %s%n",
				summary.apiVersion(), summary.serverVersion(), summary.edition().document(), summary.storage());
		table(summary);
		Set<Difference> differences = new LinkedHashSet<>();
		summary.results().forEach((result) -> differences.addAll(result.differences()));
		if (!differences.isEmpty()) {
			this.out.printf("%nDifferences%n");
			differences.forEach((difference) -> this.out.printf("  %-14s %s %s: %s%n", difference.kind().title(),
					difference.operation(), difference.place(), difference.detail()));
		}
		if (!summary.answers().isEmpty()) {
			this.out.printf("%nOpen questions%n");
			summary.answers().forEach((question, answer) -> this.out.printf("  %s %s%n", question.text(), answer));
		}
		this.out.printf("%n%d requests in %d s, %d of them refused for a while%n", summary.requests(),
				summary.duration().toSeconds(), summary.waits());
		if (summary.left() > 0) {
			this.out.printf("%d rooms or webhooks could not be removed: remove those whose names begin with %s%n",
					summary.left(), "dracoon-conformance-");
		}
		this.out.flush();
	}

	private void table(Summary summary) {
		this.out.printf("%n%-14s", "");
		for (Outcome outcome : Outcome.values()) {
			this.out.printf("%13s", outcome.title());
		}
		this.out.println();
		Map<Area, Map<Outcome, Integer>> counts = new EnumMap<>(Area.class);
		summary.results()
			.forEach((result) -> counts.computeIfAbsent(result.check().area(), (area) -> new EnumMap<>(Outcome.class))
				.merge(result.outcome(), 1, Integer::sum));
		counts.forEach((area, outcomes) -> {
			this.out.printf("%-14s", area.option());
			for (Outcome outcome : Outcome.values()) {
				this.out.printf("%13d", outcomes.getOrDefault(outcome, 0));
			}
			this.out.println();
		});
	}

}
