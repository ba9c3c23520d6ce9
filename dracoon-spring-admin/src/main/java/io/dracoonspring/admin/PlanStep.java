// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A step of a plan, which is one call.
 *
 * @param action the call
 * @param subject the path of the room without a slash at the beginning, or the name of
 * the group, role or webhook
 * @param id the id of the room, group, role or webhook, {@code null} if an earlier step
 * creates it
 * @param changes the properties that change
 * @param deletes the number of rooms, groups and webhooks that the step deletes
 * @param endsOwnRight whether the account can no longer manage the room after the step
 * @param secretProperty the name of the property with the password of a new rescue key or
 * the secret of a webhook, {@code null} if the step sets none
 */
public record PlanStep(PlanAction action, String subject, @Nullable Long id, List<PlanChange> changes, int deletes,
		boolean endsOwnRight, @Nullable String secretProperty) {

	public PlanStep {
		changes = List.copyOf(changes);
	}

	static PlanStep of(PlanAction action, String subject, long id, List<PlanChange> changes) {
		return new PlanStep(action, subject, (id > 0) ? id : null, changes, 0, false, null);
	}

	PlanStep withChanges(List<PlanChange> some) {
		return new PlanStep(this.action, this.subject, this.id, some, this.deletes, this.endsOwnRight,
				this.secretProperty);
	}

	PlanStep endingOwnRight() {
		return new PlanStep(this.action, this.subject, this.id, this.changes, this.deletes, true, this.secretProperty);
	}

	PlanStep deleting(int count) {
		return new PlanStep(this.action, this.subject, this.id, this.changes, count, this.endsOwnRight,
				this.secretProperty);
	}

	PlanStep withSecretProperty(@Nullable String property) {
		return new PlanStep(this.action, this.subject, this.id, this.changes, this.deletes, this.endsOwnRight,
				property);
	}

	/** Returns the properties after the step. */
	Map<String, String> overlay(Map<String, String> properties) {
		Map<String, String> changed = new TreeMap<>(properties);
		for (PlanChange change : this.changes) {
			String after = change.after();
			if (after != null) {
				changed.put(change.property(), after);
			}
			else {
				changed.remove(change.property());
			}
		}
		return changed;
	}

	/** Returns the new values by property, without removed properties. */
	Map<String, String> values() {
		return overlay(Map.of());
	}

	/** Returns the path of a renamed room after the step, otherwise the subject. */
	String subjectAfter() {
		if (this.action != PlanAction.RENAME_ROOM) {
			return this.subject;
		}
		return this.subject.substring(0, this.subject.lastIndexOf('/') + 1) + values().get(Property.NAME);
	}

}
