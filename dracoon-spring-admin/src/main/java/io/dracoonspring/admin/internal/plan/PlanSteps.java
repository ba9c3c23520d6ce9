// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.admin.PlanAction;
import io.dracoonspring.admin.PlanChange;
import io.dracoonspring.admin.PlanStep;
import io.dracoonspring.admin.internal.notation.Property;

/** Makes the steps of plans, and calculates the properties after them. */
public final class PlanSteps {

	private PlanSteps() {
	}

	static PlanStep of(PlanAction action, String subject, long id, List<PlanChange> changes) {
		return new PlanStep(action, subject, (id > 0) ? id : null, changes, 0, false, null);
	}

	/**
	 * Returns a step that deletes its subject.
	 * @param name the name of the subject
	 * @param count the number of rooms, groups and webhooks that the step deletes
	 */
	static PlanStep deletion(PlanAction action, String subject, long id, String name, int count) {
		return new PlanStep(action, subject, (id > 0) ? id : null, List.of(new PlanChange(Property.NAME, name, null)),
				count, false, null);
	}

	static PlanStep withChanges(PlanStep step, List<PlanChange> changes) {
		return new PlanStep(step.action(), step.subject(), step.id(), changes, step.deletes(), step.endsOwnRight(),
				step.secretProperty());
	}

	static PlanStep endingOwnRight(PlanStep step) {
		return new PlanStep(step.action(), step.subject(), step.id(), step.changes(), step.deletes(), true,
				step.secretProperty());
	}

	static PlanStep withSecretProperty(PlanStep step, @Nullable String property) {
		return new PlanStep(step.action(), step.subject(), step.id(), step.changes(), step.deletes(),
				step.endsOwnRight(), property);
	}

	/** Returns the properties after a step. */
	public static Map<String, String> overlay(PlanStep step, Map<String, String> properties) {
		Map<String, String> changed = new TreeMap<>(properties);
		for (PlanChange change : step.changes()) {
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

	/** Returns the new values of a step by property, without removed properties. */
	public static Map<String, String> values(PlanStep step) {
		return overlay(step, Map.of());
	}

	/** Returns the path of a renamed room after the step, otherwise the subject. */
	public static String subjectAfter(PlanStep step) {
		if (step.action() != PlanAction.RENAME_ROOM) {
			return step.subject();
		}
		return step.subject().substring(0, step.subject().lastIndexOf('/') + 1) + values(step).get(Property.NAME);
	}

}
