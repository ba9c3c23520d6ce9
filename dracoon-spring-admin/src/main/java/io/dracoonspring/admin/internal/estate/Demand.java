// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.estate;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.admin.internal.description.Description;
import io.dracoonspring.admin.internal.description.RoomSpec;
import io.dracoonspring.admin.internal.notation.Property;

/**
 * The rooms and details to read. Each detail of a room needs calls of its own.
 *
 * @param details the details of the room itself
 * @param others the details of all other rooms below, {@code null} to ignore these rooms
 * @param rooms the demands for rooms below by name
 */
public record Demand(Set<Detail> details, @Nullable Set<Detail> others, Map<String, Demand> rooms) {

	private static final Set<Detail> NAMES = Set.of();

	/** Returns the demand for all rooms with all details. */
	static Demand everything() {
		return new Demand(EnumSet.allOf(Detail.class), EnumSet.allOf(Detail.class), Map.of());
	}

	/** Returns the demand for the members of all rooms. */
	static Demand members() {
		return new Demand(EnumSet.of(Detail.MEMBERS), EnumSet.of(Detail.MEMBERS), Map.of());
	}

	static Demand of(Description description) {
		return of(description.rooms(), Set.of(), false);
	}

	private static Demand of(RoomSpec.Rooms rooms, Set<Detail> details, boolean all) {
		Map<String, Demand> named = new TreeMap<>();
		rooms.items().forEach((name, room) -> {
			// deletion and encryption concern all rooms below
			boolean allBelow = all || room.absent() || room.describes(Property.ENCRYPTED);
			Demand demand = of(room.rooms(), details(room), allBelow);
			// a new room can take the former name of another
			named.merge(name, demand, Demand::plus);
			if (room.was() != null) {
				named.merge(room.was(), demand, Demand::plus);
			}
		});
		return new Demand(details, (all || rooms.exclusive()) ? NAMES : null, named);
	}

	private Demand plus(Demand more) {
		Map<String, Demand> named = new TreeMap<>();
		Set<String> names = new TreeSet<>(this.rooms.keySet());
		names.addAll(more.rooms.keySet());
		for (String name : names) {
			Stream.of(this, more)
				.map((demand) -> demand.below(name))
				.filter(Objects::nonNull)
				.forEach((demand) -> named.merge(name, demand, Demand::plus));
		}
		return new Demand(union(this.details, more.details),
				(this.others != null) ? union(this.others, more.others) : more.others, named);
	}

	private static Set<Detail> union(Set<Detail> some, @Nullable Set<Detail> more) {
		Set<Detail> all = EnumSet.noneOf(Detail.class);
		all.addAll(some);
		all.addAll((more != null) ? more : NAMES);
		return all;
	}

	private static Set<Detail> details(RoomSpec room) {
		Set<Detail> details = EnumSet.of(Detail.MEMBERS);
		if (room.describes(Property.EXPIRATION, Property.MALWARE_SCAN)) {
			details.add(Detail.POLICIES);
		}
		if (room.describes(Property.WEBHOOKS)) {
			details.add(Detail.WEBHOOKS);
		}
		if (room.describes(Property.RESCUE_KEY)) {
			details.add(Detail.RESCUE_KEY);
		}
		return details;
	}

	/** Returns the demand for a room below, {@code null} if the room is to be ignored. */
	@Nullable Demand below(String name) {
		Demand named = this.rooms.get(name);
		return (named != null || this.others == null) ? named : new Demand(this.others, this.others, Map.of());
	}

	/** Returns whether a detail of a room is needed. */
	boolean includes(Detail detail) {
		return this.details.contains(detail)
				|| this.rooms.values().stream().anyMatch((demand) -> demand.includes(detail));
	}

	boolean needsRooms() {
		return this.others != null || !this.rooms.isEmpty();
	}

	/** The details of a room that need calls of their own. */
	public enum Detail {

		MEMBERS, POLICIES, WEBHOOKS, RESCUE_KEY

	}

}
