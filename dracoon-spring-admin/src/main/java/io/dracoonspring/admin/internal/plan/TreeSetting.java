// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dracoonspring.admin.Plan;
import io.dracoonspring.admin.internal.description.Description;
import io.dracoonspring.admin.internal.description.RoomSpec;
import io.dracoonspring.admin.internal.estate.Demand;
import io.dracoonspring.admin.internal.estate.Demand.Detail;
import io.dracoonspring.admin.internal.estate.Estate;
import io.dracoonspring.admin.internal.estate.EstateReader;
import io.dracoonspring.admin.internal.estate.RoomState;
import io.dracoonspring.admin.internal.notation.Property;

/** One setting of a room and of all rooms below it. */
public final class TreeSetting {

	private static final Set<String> POLICIES = Set.of(Property.EXPIRATION, Property.MALWARE_SCAN);

	private static final Set<String> SETTINGS = Set.of(Property.NOTES, Property.QUOTA, Property.RECYCLE_BIN,
			Property.CLASSIFICATION, Property.ACTIVITIES_LOG, Property.EXPIRATION, Property.MALWARE_SCAN);

	private final String path;

	private final String setting;

	private final String value;

	/**
	 * Creates the setting.
	 * @throws IllegalArgumentException if there is no such setting, or if it cannot have
	 * the value
	 */
	public TreeSetting(String path, String setting, String value) {
		if (!SETTINGS.contains(setting)) {
			throw new IllegalArgumentException(
					"'" + setting + "' is no setting. Use one of " + SETTINGS.stream().sorted().toList());
		}
		this.path = path;
		this.setting = setting;
		this.value = Property.canonical(setting, value);
	}

	public Plan plan(EstateReader reader) {
		Estate estate = reader.readTree(demand());
		if (estate.room(this.path) == null) {
			return new Plan(estate.caller(), List.of(),
					List.of("There is no room '" + this.path + "', or the account cannot see it"), List.of());
		}
		Map<String, RoomSpec> top = new LinkedHashMap<>();
		List<String> notes = new ArrayList<>();
		RoomSpec root = spec(this.path, estate, notes);
		for (String outer = this.path; outer.indexOf('/') >= 0;) {
			outer = outer.substring(0, outer.lastIndexOf('/'));
			root = spec(outer, Map.of(), Map.of(root.name(), root));
		}
		top.put(root.name(), root);
		Plan plan = new Planner(
				new Description(Map.of(), Map.of(), Map.of(), new RoomSpec.Rooms(top, false, false), true), estate)
			.plan();
		notes.addAll(plan.notes());
		return new Plan(plan.account(), plan.steps(), plan.problems(), notes);
	}

	private Demand demand() {
		Set<Detail> details = POLICIES.contains(this.setting) ? EnumSet.of(Detail.POLICIES) : Set.of();
		Demand demand = new Demand(details, details, Map.of());
		String[] names = this.path.split("/");
		for (int level = names.length - 1; level >= 0; level--) {
			demand = new Demand(Set.of(), null, Map.of(names[level], demand));
		}
		return demand;
	}

	private RoomSpec spec(String room, Estate estate, List<String> notes) {
		Map<String, RoomSpec> below = new LinkedHashMap<>();
		for (String name : estate.children(room)) {
			String inner = room + "/" + name;
			if (inner.equals(estate.outside().homeRooms())) {
				notes.add("The home rooms in room '" + inner + "' stay unchanged.");
			}
			else {
				below.put(name, spec(inner, estate, notes));
			}
		}
		RoomState state = estate.room(room);
		if (state != null && estate.hidesRooms(state)) {
			notes.add("Rooms in room '" + room + "' that the account cannot see stay unchanged.");
		}
		return spec(room, Map.of(this.setting, this.value), below);
	}

	private RoomSpec spec(String room, Map<String, String> properties, Map<String, RoomSpec> below) {
		return new RoomSpec("Setting '" + this.setting + "'", room.substring(room.lastIndexOf('/') + 1), null,
				properties, Set.of(), new RoomSpec.Rooms(below, false, false), false, false, null);
	}

}
