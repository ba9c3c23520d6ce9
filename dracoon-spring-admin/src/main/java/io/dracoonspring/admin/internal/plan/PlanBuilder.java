// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.admin.Plan;
import io.dracoonspring.admin.PlanAction;
import io.dracoonspring.admin.PlanChange;
import io.dracoonspring.admin.PlanStep;
import io.dracoonspring.admin.internal.estate.Estate;
import io.dracoonspring.admin.internal.estate.GroupState;
import io.dracoonspring.admin.internal.estate.NamedState;
import io.dracoonspring.admin.internal.estate.RoomState;
import io.dracoonspring.admin.internal.notation.Property;

/**
 * Collects the steps of a plan. It simulates each step, and checks that no room loses its
 * last administrator. Steps that end the account's own right are moved to the end.
 */
final class PlanBuilder {

	/**
	 * Limits the number of entries in a call, because the server changes permissions
	 * slowly.
	 */
	private static final int MAX_ENTRIES = 100;

	private final Estate estate;

	private final List<PlanStep> steps = new ArrayList<>();

	private final List<PlanStep> postponed = new ArrayList<>();

	private final Set<String> problems = new LinkedHashSet<>();

	private final Set<String> notes = new LinkedHashSet<>();

	PlanBuilder(Estate present) {
		this.estate = present.copy();
	}

	/** Returns the state after the steps so far. */
	Estate estate() {
		return this.estate;
	}

	void problem(String problem) {
		this.problems.add(problem);
	}

	void note(String note) {
		this.notes.add(note);
	}

	void requireUser(String location, String userName) {
		if (!this.estate.accounts().containsKey(userName)) {
			problem(location + ": there is no user '" + userName + "'");
		}
	}

	/** Adds a step if it changes anything. */
	void add(PlanStep step) {
		if (!step.changes().isEmpty()) {
			portions(step).forEach(this::addPortion);
		}
	}

	/**
	 * Adds a step that takes permissions, but postpones the part that ends the account's
	 * own right.
	 */
	void addRevocation(PlanStep step) {
		if (step.changes().isEmpty()) {
			return;
		}
		if (!endsOwnRight(step)) {
			add(step);
			return;
		}
		if (step.action() == PlanAction.ENABLE_INHERITANCE) {
			this.postponed.add(PlanSteps.endingOwnRight(step));
			return;
		}
		List<PlanChange> harmless = new ArrayList<>();
		for (List<PlanChange> entry : entries(step)) {
			List<PlanChange> more = new ArrayList<>(harmless);
			more.addAll(entry);
			if (endsOwnRight(PlanSteps.withChanges(step, more))) {
				this.postponed.add(PlanSteps.endingOwnRight(PlanSteps.withChanges(step, entry)));
			}
			else {
				harmless = more;
			}
		}
		add(PlanSteps.withChanges(step, harmless));
	}

	Plan build() {
		this.postponed.stream().filter(PlanBuilder::isOnRoom).forEach(this::addPortion);
		this.postponed.stream().filter((step) -> !isOnRoom(step)).forEach(this::addPortion);
		if (!this.postponed.isEmpty()) {
			this.notes.add("The account loses rights of its own, so that a later plan may not see everything.");
		}
		return new Plan(this.estate.caller(), this.steps, List.copyOf(this.problems), List.copyOf(this.notes));
	}

	private boolean endsOwnRight(PlanStep step) {
		String caller = this.estate.caller();
		return switch (step.action()) {
			case REMOVE_MEMBERS -> changes(step, Property.MEMBERS + caller);
			case REMOVE_ROLE_USERS -> changes(step, Property.USERS + caller);
			case REVOKE_ROLE, DELETE_GROUP -> {
				GroupState group = this.estate.groups().get(step.subject());
				yield group != null && group.hasMember(caller);
			}
			default -> {
				RoomState room = isOnRoom(step) ? this.estate.room(step.subject()) : null;
				yield room != null && this.estate.isManagedByCaller(room)
						&& !this.estate.isManagedByCaller(room.with(PlanSteps.overlay(step, room.properties())));
			}
		};
	}

	private static boolean changes(PlanStep step, String property) {
		return step.changes().stream().anyMatch((change) -> change.property().equals(property));
	}

	private static List<PlanStep> portions(PlanStep step) {
		boolean divisible = step.changes().stream().allMatch((change) -> Property.isEntry(change.property()))
				&& step.action() != PlanAction.CREATE_ROOM;
		List<List<PlanChange>> entries = divisible ? entries(step) : List.of(step.changes());
		List<PlanStep> portions = new ArrayList<>();
		for (int start = 0; start < entries.size(); start += MAX_ENTRIES) {
			List<PlanChange> changes = entries.subList(start, Math.min(start + MAX_ENTRIES, entries.size()))
				.stream()
				.flatMap(List::stream)
				.toList();
			portions.add(PlanSteps.withChanges(step, changes));
		}
		return portions;
	}

	// keep the permissions of a group and the acceptance of its members in one step
	private static List<List<PlanChange>> entries(PlanStep step) {
		return List.copyOf(step.changes()
			.stream()
			.collect(Collectors.groupingBy((change) -> Property.entry(change.property()), LinkedHashMap::new,
					Collectors.toList()))
			.values());
	}

	private void addPortion(PlanStep step) {
		requireRight(step);
		List<RoomState> administered = concerned(step).filter(this.estate::hasAdministrator).toList();
		boolean counted = isOnGroup(step) && counts(this.estate.groups().get(step.subject()));
		simulate(step);
		this.steps.add(step);
		administered.stream()
			.map((room) -> this.estate.room(room.path()))
			.filter((room) -> room != null && !this.estate.hasAdministrator(room))
			.forEach((room) -> problem("Step " + this.steps.size() + " (" + step.toText() + ") leaves room '"
					+ room.path() + "' without an administrator: describe one whose account is not locked and does "
					+ "not expire"));
		RoomState created = (step.action() == PlanAction.CREATE_ROOM) ? this.estate.room(step.subject()) : null;
		if (created != null && !this.estate.hasAdministrator(created)) {
			problem("Room '" + step.subject() + "' would have no administrator whose account is not locked and does "
					+ "not expire: describe one");
		}
		if (counted && !counts(this.estate.groups().get(step.subject()))) {
			requireOtherAdministrators(step.subject());
		}
	}

	private boolean counts(@Nullable GroupState group) {
		return group != null && this.estate.counts(group);
	}

	// uses the list of the server, because rooms that the description does not mention
	// were not read
	private void requireOtherAdministrators(String group) {
		this.estate.outside()
			.lastAdminRooms()
			.getOrDefault(group, List.of())
			.stream()
			.filter((path) -> this.estate.room(path) == null)
			.forEach((path) -> problem("Group '" + group + "' is the last administrator of room '" + path
					+ "': give the room another one first"));
	}

	private Stream<RoomState> concerned(PlanStep step) {
		if (isOnGroup(step)) {
			return List.copyOf(this.estate.rooms().values())
				.stream()
				.filter((room) -> !room.inherits() && room.properties().containsKey(Property.GROUPS + step.subject()));
		}
		RoomState room = isOnRoom(step) ? this.estate.room(step.subject()) : null;
		return (room != null) ? Stream.of(room) : Stream.empty();
	}

	private static boolean isOnGroup(PlanStep step) {
		return step.action().kind() == PlanAction.Kind.GROUP;
	}

	private static boolean isOnRoom(PlanStep step) {
		return step.action().kind() == PlanAction.Kind.ROOM;
	}

	private void requireRight(PlanStep step) {
		if (!isOnRoom(step)) {
			return;
		}
		RoomState room = this.estate.room(step.subject());
		boolean atParent = switch (step.action()) {
			case CREATE_ROOM, RENAME_ROOM, UPDATE_ROOM, DELETE_ROOM -> true;
			default -> false;
		};
		int slash = step.subject().lastIndexOf('/');
		RoomState needed = !atParent ? room : (slash < 0) ? null : this.estate.room(step.subject().substring(0, slash));
		if (needed != null && !needed.managed() && !this.estate.isManagedByCaller(needed)) {
			problem("The account does not manage room '" + needed.path() + "', so that it cannot " + step.toText());
		}
	}

	private void simulate(PlanStep step) {
		String subject = step.subject();
		switch (step.action()) {
			case CREATE_GROUP -> this.estate.put(subject, new GroupState(0, false, Map.of()));
			case DELETE_GROUP -> this.estate.removeGroup(subject);
			case CREATE_ROOM ->
				this.estate.put(new RoomState(0, subject, true, false, false, 0, PlanSteps.values(step)));
			case DELETE_ROOM -> this.estate.removeRoom(subject);
			case RENAME_ROOM -> this.estate.rename(subject, PlanSteps.subjectAfter(step));
			case CREATE_WEBHOOK -> this.estate.webhooks().put(subject, new NamedState(0, PlanSteps.values(step)));
			case DELETE_WEBHOOK -> this.estate.webhooks().remove(subject);
			default -> change(step);
		}
	}

	private void change(PlanStep step) {
		String subject = step.subject();
		switch (step.action().kind()) {
			case ROOM -> {
				RoomState room = Objects.requireNonNull(this.estate.room(subject));
				this.estate.put(room.with(PlanSteps.overlay(step, room.properties())));
			}
			case GROUP -> this.estate.groups()
				.computeIfPresent(subject, (name, group) -> group.with(PlanSteps.overlay(step, group.properties())));
			case ROLE -> this.estate.roles()
				.computeIfPresent(subject, (name, role) -> role.with(PlanSteps.overlay(step, role.properties())));
			case WEBHOOK -> this.estate.webhooks()
				.computeIfPresent(subject,
						(name, webhook) -> webhook.with(PlanSteps.overlay(step, webhook.properties())));
		}
	}

}
