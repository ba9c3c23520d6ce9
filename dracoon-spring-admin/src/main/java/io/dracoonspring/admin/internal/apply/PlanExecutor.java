// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.Dracoon;
import io.dracoonspring.admin.ApplyOptions;
import io.dracoonspring.admin.ApplyReport;
import io.dracoonspring.admin.JournalEntry;
import io.dracoonspring.admin.Plan;
import io.dracoonspring.admin.PlanAction;
import io.dracoonspring.admin.PlanChange;
import io.dracoonspring.admin.PlanException;
import io.dracoonspring.admin.PlanStep;
import io.dracoonspring.admin.internal.apply.LiveState.UnreadableRoomException;
import io.dracoonspring.admin.internal.estate.EstateReader;
import io.dracoonspring.admin.internal.estate.GroupState;
import io.dracoonspring.admin.internal.notation.Property;
import io.dracoonspring.admin.internal.plan.PlanSteps;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.VisibleText;

/**
 * Executes plans step by step. It reads the subject of a step before and after the call,
 * and stops as soon as the server is not as expected.
 */
public final class PlanExecutor {

	private final Dracoon dracoon;

	private final Function<String, @Nullable String> secrets;

	private final StepListener listener;

	private final List<PlanStep> executed = new ArrayList<>();

	private final List<PlanStep> skipped = new ArrayList<>();

	private final List<PlanStep> unverified = new ArrayList<>();

	public PlanExecutor(Dracoon dracoon, Function<String, @Nullable String> secrets, StepListener listener) {
		this.dracoon = dracoon;
		this.secrets = secrets;
		this.listener = listener;
	}

	public ApplyReport apply(Plan plan, ApplyOptions options) {
		if (!plan.problems().isEmpty()) {
			throw new PlanException("The plan cannot be applied because of its problems: "
					+ VisibleText.of(String.join("; ", plan.problems())), null);
		}
		if (plan.deletions() > options.deleteLimit()) {
			throw new PlanException("The plan deletes " + plan.deletions() + " rooms, groups and webhooks, but only "
					+ options.deleteLimit() + " deletions are allowed: check the plan and allow more", null);
		}
		if (!plan.steps().isEmpty()) {
			LiveState state = new LiveState(this.dracoon);
			StepCalls calls = new StepCalls(this.dracoon, state, this.secrets);
			plan.steps().forEach((step) -> execute(step, state, calls));
		}
		return new ApplyReport(this.executed, this.skipped, this.unverified);
	}

	private void execute(PlanStep step, LiveState state, StepCalls calls) {
		try {
			Map<String, String> before = state.read(step);
			if (isDone(step, before)) {
				this.skipped.add(step);
				return;
			}
			requireExpected(step, before);
			requireAdministrators(step, before, state);
			this.listener.on(step, JournalEntry.State.STARTED);
			calls.call(step, before);
			this.executed.add(step);
			verify(step, state);
		}
		catch (PlanException ex) {
			throw ex;
		}
		catch (DracoonApiException.Conflict ex) {
			throw stopped(step, "there is a name conflict, possibly with a room that the account cannot see", ex);
		}
		catch (RuntimeException ex) {
			throw stopped(step, Objects.requireNonNullElse(ex.getMessage(), ex.toString()), ex);
		}
		this.listener.on(step, JournalEntry.State.DONE);
	}

	private PlanException stopped(PlanStep step, String reason, @Nullable Exception cause) {
		return new PlanException("The plan stopped at step " + step.toText() + " because " + VisibleText.of(reason)
				+ ". " + this.executed.size() + " steps were executed: make a new plan and apply it", cause);
	}

	private static boolean isDone(PlanStep step, @Nullable Map<String, String> present) {
		if (step.deletes() > 0) {
			return present == null;
		}
		return present != null && step.changes()
			.stream()
			.allMatch((change) -> Objects.equals(present.get(change.property()), change.after()));
	}

	private static boolean creates(PlanStep step) {
		return switch (step.action()) {
			case CREATE_GROUP, CREATE_ROOM, CREATE_WEBHOOK -> true;
			default -> false;
		};
	}

	private void requireExpected(PlanStep step, @Nullable Map<String, String> present) {
		if ((present == null) != creates(step)) {
			throw stopped(step, (present != null) ? "it exists already with other properties" : "it does not exist",
					null);
		}
		if (present == null) {
			return;
		}
		for (PlanChange change : step.changes()) {
			String actual = present.get(change.property());
			// the properties of a new room are unknown when the plan is made
			boolean unknown = change.before() == null && !Property.isEntry(change.property());
			if (!unknown && !Objects.equals(actual, change.before())) {
				throw stopped(step, "'" + change.property() + "' is '" + actual + "' and not '" + change.before() + "'",
						null);
			}
		}
		if (step.action() == PlanAction.ENABLE_INHERITANCE || step.action() == PlanAction.DISABLE_INHERITANCE) {
			requireSameMembers(step, present);
		}
	}

	private void requireSameMembers(PlanStep step, Map<String, String> present) {
		Set<String> known = step.changes().stream().map(PlanChange::property).collect(Collectors.toSet());
		present.keySet()
			.stream()
			.filter((property) -> Property.isMembership(property) && !known.contains(property))
			.findFirst()
			.ifPresent((property) -> {
				throw stopped(step, "'" + property + "' is new and not part of the plan", null);
			});
	}

	private void requireAdministrators(PlanStep step, @Nullable Map<String, String> before, LiveState state) {
		if (before == null) {
			return;
		}
		switch (step.action()) {
			case SET_USERS, SET_GROUPS, REMOVE_USERS, REMOVE_GROUPS, DISABLE_INHERITANCE, ENABLE_INHERITANCE -> {
				if (!state.hasAdministrator(step.subject(), PlanSteps.overlay(step, before))
						&& state.hasAdministrator(step.subject(), before)) {
					throw stopped(step, "the room would have no administrator", null);
				}
			}
			case REMOVE_MEMBERS, DELETE_GROUP -> requireOtherAdministrators(step, before, state);
			case DELETE_ROOM -> requireSameRooms(step, state);
			default -> {
			}
		}
	}

	private void requireOtherAdministrators(PlanStep step, Map<String, String> before, LiveState state) {
		Map<String, String> after = (step.action() == PlanAction.DELETE_GROUP) ? Map.of()
				: PlanSteps.overlay(step, before);
		if (!state.counts(new GroupState(0, false, after))) {
			EstateReader.await(this.dracoon.groups().listLastAdminRooms(state.group(step.subject())))
				.stream()
				.findFirst()
				.ifPresent((room) -> {
					throw stopped(step, "room '" + room.name() + "' would have no administrator", null);
				});
		}
	}

	private void requireSameRooms(PlanStep step, LiveState state) {
		Long id = (step.id() != null) ? step.id() : state.room(step.subject());
		Integer rooms = (id != null) ? state.countRooms(id) : null;
		if (rooms == null || rooms != step.deletes()) {
			throw stopped(step, "the rooms in it are not those of the plan", null);
		}
	}

	private void verify(PlanStep step, LiveState state) {
		Map<String, String> after;
		try {
			after = state.read(step);
		}
		catch (UnreadableRoomException | DracoonApiException.Forbidden ex) {
			if (!step.endsOwnRight()) {
				throw ex;
			}
			this.unverified.add(step);
			return;
		}
		if (after == null && step.endsOwnRight()) {
			this.unverified.add(step);
		}
		else if (!isDone(step, after)) {
			throw stopped(step, "the server accepted it, but shows another result", null);
		}
	}

	/**
	 * Is notified before the call of each executed step and after the check of its
	 * result.
	 */
	public interface StepListener {

		void on(PlanStep step, JournalEntry.State state);

	}

}
