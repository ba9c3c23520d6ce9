// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dracoonspring.admin.Plan;
import io.dracoonspring.admin.PlanAction;
import io.dracoonspring.admin.PlanChange;
import io.dracoonspring.admin.internal.description.Description;
import io.dracoonspring.admin.internal.description.NamedSpec;
import io.dracoonspring.admin.internal.description.RoomSpec;
import io.dracoonspring.admin.internal.estate.Estate;
import io.dracoonspring.admin.internal.estate.GroupState;
import io.dracoonspring.admin.internal.estate.RoomState;
import io.dracoonspring.admin.internal.notation.Property;

/**
 * Makes the plan from a description and the present state. The plan first grants
 * permissions from the top down, and then takes permissions from the bottom up.
 * Therefore, each room keeps an administrator.
 */
public final class Planner {

	private final Description description;

	private final PlanBuilder plan;

	private final Estate estate;

	private final List<RoomTarget> targets = new ArrayList<>();

	private final List<Deletion> deletions = new ArrayList<>();

	public Planner(Description description, Estate present) {
		this.description = description;
		this.plan = new PlanBuilder(present);
		this.estate = this.plan.estate();
	}

	public Plan plan() {
		List<String> unknown = this.estate.outside().unknown();
		if (!unknown.isEmpty()) {
			unknown.forEach((list) -> this.plan.problem("The account cannot list the " + list));
			return this.plan.build();
		}
		NamedTargets named = new NamedTargets(this.description, this.plan);
		this.description.groups().values().forEach(this::buildGroup);
		named.build();
		buildRooms(this.description.rooms(), "");
		Collections.reverse(this.targets);
		this.targets.forEach(RoomTarget::reduce);
		this.description.groups().values().forEach(this::reduceGroup);
		named.reduce();
		this.deletions.forEach(this::delete);
		this.description.groups().values().stream().filter(NamedSpec::absent).forEach(this::deleteGroup);
		return this.plan.build();
	}

	private void buildGroup(NamedSpec group) {
		if (group.absent()) {
			return;
		}
		String name = group.name();
		if (!this.estate.groups().containsKey(name)) {
			this.estate.groups()
				.keySet()
				.stream()
				.filter(name::equalsIgnoreCase)
				.forEach((other) -> this.plan.problem(group.location() + ": group '" + name
						+ "' cannot be created because there is a group '" + other + "'"));
			this.plan.add(
					PlanSteps.of(PlanAction.CREATE_GROUP, name, 0, List.of(new PlanChange(Property.NAME, null, name))));
		}
		GroupState present = state(name);
		List<PlanChange> members = new ArrayList<>();
		group.properties().keySet().stream().sorted().forEach((property) -> {
			if (property.startsWith(Property.MEMBERS)) {
				this.plan.requireUser(group.location(), Property.entry(property));
			}
			if (present.properties().containsKey(property)) {
				return;
			}
			PlanChange change = new PlanChange(property, null, Property.YES);
			if (property.startsWith(Property.MEMBERS)) {
				members.add(change);
			}
			else {
				this.plan.add(PlanSteps.of(PlanAction.ASSIGN_ROLE, name, present.id(), List.of(change)));
			}
		});
		this.plan.add(PlanSteps.of(PlanAction.ADD_MEMBERS, name, present.id(), members));
	}

	private GroupState state(String group) {
		return this.estate.groups().getOrDefault(group, new GroupState(0, false, Map.of()));
	}

	private void reduceGroup(NamedSpec group) {
		GroupState present = state(group.name());
		List<PlanChange> members = new ArrayList<>();
		List<PlanChange> roles = new ArrayList<>();
		present.properties().forEach((property, value) -> {
			if (Property.isEntry(property) && group.exclusive().contains(Property.prefix(property))
					&& !group.properties().containsKey(property)) {
				(property.startsWith(Property.MEMBERS) ? members : roles).add(new PlanChange(property, value, null));
			}
		});
		this.plan.addRevocation(PlanSteps.of(PlanAction.REMOVE_MEMBERS, group.name(), present.id(), members));
		roles.forEach((role) -> this.plan
			.addRevocation(PlanSteps.of(PlanAction.REVOKE_ROLE, group.name(), present.id(), List.of(role))));
	}

	private void deleteGroup(NamedSpec group) {
		GroupState present = this.estate.groups().get(group.name());
		if (present == null) {
			return;
		}
		if (!group.deletable()) {
			this.plan.problem(group.location() + ": group '" + group.name()
					+ "' exists: to delete it, write 'delete: allow' at the group");
			return;
		}
		this.plan
			.addRevocation(PlanSteps.deletion(PlanAction.DELETE_GROUP, group.name(), present.id(), group.name(), 1));
	}

	private void buildRooms(RoomSpec.Rooms rooms, String parentPath) {
		String prefix = parentPath.isEmpty() ? "" : parentPath + "/";
		if (rooms.exclusive()) {
			others(rooms, parentPath, prefix);
		}
		// rename rooms first, because another room can take the former name
		rooms.items()
			.values()
			.stream()
			.sorted(Comparator.comparing((room) -> room.was() == null))
			.forEach((room) -> buildRoom(room, prefix));
	}

	private void buildRoom(RoomSpec room, String prefix) {
		String path = prefix + room.name();
		String homeRooms = this.estate.outside().homeRooms();
		if (!this.description.homeRooms() && homeRooms != null
				&& (homeRooms.equals(path) || (room.was() != null && homeRooms.equals(prefix + room.was())))) {
			this.plan.problem(room.location() + ": room '" + path
					+ "' contains the home rooms: to manage it, write 'home-rooms: true' at the top of the description");
			return;
		}
		if (room.absent()) {
			if (this.estate.room(path) != null) {
				this.deletions.add(new Deletion(path, room.deletable(), room.location()));
			}
			return;
		}
		RoomTarget target = new RoomTarget(room, path, this.plan);
		if (target.build()) {
			this.targets.add(target);
			buildRooms(room.rooms(), path);
		}
	}

	private void others(RoomSpec.Rooms rooms, String parentPath, String prefix) {
		Set<String> earlier = new HashSet<>();
		rooms.items().values().forEach((room) -> earlier.add((room.was() != null) ? room.was() : room.name()));
		this.estate.children(parentPath)
			.stream()
			.filter((name) -> !rooms.items().containsKey(name) && !earlier.contains(name))
			.filter((name) -> !(prefix + name).equals(this.estate.outside().homeRooms()))
			.forEach((name) -> this.deletions
				.add(new Deletion(prefix + name, rooms.deletable(), "The list of rooms is exclusive")));
		RoomState parent = this.estate.room(parentPath);
		if (parent != null && this.estate.hidesRooms(parent)) {
			this.plan.problem("The list of rooms in '" + parentPath
					+ "' is exclusive, but the account cannot see all of these rooms");
		}
		if (parentPath.isEmpty()) {
			this.estate.outside()
				.unknownRooms()
				.forEach((unknown) -> this.plan
					.problem("The list of top-level rooms is exclusive, but the account cannot see " + unknown));
		}
	}

	private void delete(Deletion deletion) {
		String path = deletion.path();
		RoomState room = this.estate.room(path);
		if (room == null) {
			return;
		}
		if (!deletion.allowed()) {
			this.plan.problem(deletion.reason() + ": room '" + path
					+ "' exists. To delete it, write 'delete: allow' there, or else describe the room");
			return;
		}
		List<RoomState> all = this.estate.rooms()
			.values()
			.stream()
			.filter((other) -> other.path().equals(path) || other.path().startsWith(path + "/"))
			.toList();
		all.stream()
			.filter((other) -> !other.readable() || this.estate.hidesRooms(other))
			.forEach((other) -> this.plan.problem("Room '" + path
					+ "' cannot be deleted because the account does not see everything in '" + other.path() + "'"));
		this.plan.add(PlanSteps.deletion(PlanAction.DELETE_ROOM, path, room.id(), room.name(), all.size()));
	}

	private record Deletion(String path, boolean allowed, String reason) {
	}

}
