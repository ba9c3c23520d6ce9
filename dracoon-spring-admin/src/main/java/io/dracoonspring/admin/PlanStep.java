// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A step of a plan, which is one call.
 *
 * @param action the call
 * @param subject the path of the room without a slash at the beginning, or the name of
 * the group, role or webhook
 * @param id the id of the room, group, role or webhook, {@code null} if the plan creates
 * it
 * @param changes the properties that change
 * @param deletes the number of rooms, groups and webhooks that the step deletes; at least
 * 1 if it deletes its subject, otherwise 0
 * @param endsOwnRight whether the account loses rights of its own with the step, such as
 * the right to manage the room
 * @param secretProperty the name of the configuration property that contains the password
 * of a new rescue key or the secret of a webhook, {@code null} if the step sets neither
 */
public record PlanStep(PlanAction action, String subject, @Nullable Long id, List<PlanChange> changes, int deletes,
		boolean endsOwnRight, @Nullable String secretProperty) {

	public PlanStep {
		// the limit of deletions trusts this number, which can come from a file
		Assert.isTrue(action.deletes() ? deletes > 0 : deletes == 0,
				() -> "'deletes' must not be " + deletes + " in a step '" + action.text() + "'");
		changes = List.copyOf(changes);
	}

	/**
	 * Returns the step as text for people, without its changes.
	 * @return the text, one line
	 */
	public String toText() {
		return PlanText.step(this);
	}

}
