// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.List;

/**
 * The result of a plan that was applied to its end.
 *
 * @param executed the steps that were executed
 * @param skipped the steps whose result existed already, for example because an
 * interrupted run executed them
 * @param unverified the executed steps whose result could not be read because they ended
 * the account's own right
 */
public record ApplyReport(List<PlanStep> executed, List<PlanStep> skipped, List<PlanStep> unverified) {

	public ApplyReport {
		executed = List.copyOf(executed);
		skipped = List.copyOf(skipped);
		unverified = List.copyOf(unverified);
	}

}
