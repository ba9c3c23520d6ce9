// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The steps that make rooms and groups as described, in their order.
 *
 * @param account the user name of the account that made the plan
 * @param steps the steps; empty if nothing differs
 * @param problems the reasons why the plan cannot be applied; empty if it can
 * @param notes further information for the reader of the plan, such as rooms that stay
 * unchanged
 */
public record Plan(String account, List<PlanStep> steps, List<String> problems, List<String> notes) {

	/** The exit code for a difference. */
	private static final int DIFFERENT = 2;

	public Plan {
		steps = List.copyOf(steps);
		problems = List.copyOf(problems);
		notes = List.copyOf(notes);
	}

	/**
	 * Reads a plan from JSON.
	 * @param json the result of {@link #toJson()}
	 * @return the plan
	 * @throws IllegalArgumentException if the text is no plan
	 */
	public static Plan ofJson(String json) {
		return PlanJson.read(json);
	}

	/**
	 * Returns whether everything is as described.
	 * @return whether the plan has neither steps nor problems
	 */
	@JsonIgnore
	public boolean isEmpty() {
		return this.steps.isEmpty() && this.problems.isEmpty();
	}

	/**
	 * Returns the number of rooms, groups and webhooks that the plan deletes.
	 * @return the number
	 */
	public long deletions() {
		return this.steps.stream().mapToLong(PlanStep::deletes).sum();
	}

	/**
	 * Returns the exit code of a program that looks for differences.
	 * @return 0 if everything is as described, otherwise 2
	 */
	public int exitCode() {
		return isEmpty() ? 0 : DIFFERENT;
	}

	/**
	 * Returns the id of the plan in the journal. Equal plans have the same id.
	 * @return the id, which is derived from the content
	 */
	public String id() {
		byte[] json = toJson().getBytes(StandardCharsets.UTF_8);
		return UUID.nameUUIDFromBytes(json).toString();
	}

	/**
	 * Returns the plan as text for people.
	 * @return the text, several lines
	 */
	public String toText() {
		return PlanText.of(this);
	}

	/**
	 * Returns the plan as JSON. The text contains no secrets.
	 * @return the JSON
	 */
	public String toJson() {
		return PlanJson.write(this);
	}

}
