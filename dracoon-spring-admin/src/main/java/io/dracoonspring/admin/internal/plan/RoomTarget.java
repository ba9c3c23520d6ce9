// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.admin.PlanAction;
import io.dracoonspring.admin.PlanChange;
import io.dracoonspring.admin.PlanStep;
import io.dracoonspring.admin.internal.description.RoomSpec;
import io.dracoonspring.admin.internal.estate.Estate;
import io.dracoonspring.admin.internal.estate.NamedState;
import io.dracoonspring.admin.internal.estate.RoomState;
import io.dracoonspring.admin.internal.notation.Access;
import io.dracoonspring.admin.internal.notation.Property;

/** Plans the steps of one room, except its deletion. */
final class RoomTarget {

	private final RoomSpec spec;

	private final String path;

	private final PlanBuilder plan;

	private final Estate estate;

	RoomTarget(RoomSpec spec, String path, PlanBuilder plan) {
		this.spec = spec;
		this.path = path;
		this.plan = plan;
		this.estate = plan.estate();
	}

	/**
	 * Plans the steps that create or change the room and grant permissions.
	 * @return whether the rooms below can be planned, too
	 */
	boolean build() {
		rename();
		RoomState present = this.estate.room(this.path);
		if (present == null) {
			create();
		}
		else if (!present.readable()) {
			problem("the account cannot read room '" + this.path + "'");
			return false;
		}
		encrypt();
		settings();
		disableInheritance();
		grantGroups();
		grantUsers();
		webhooks();
		return true;
	}

	/** Plans the steps that take permissions from members of the room. */
	void reduce() {
		RoomState room = room();
		if (room.inherits()) {
			return;
		}
		if ("true".equals(this.spec.properties().get(Property.INHERIT))) {
			enableInheritance(room);
			return;
		}
		this.plan.addRevocation(step(PlanAction.SET_USERS, lowered(room, Property.USERS)));
		this.plan.addRevocation(step(PlanAction.SET_GROUPS, lowered(room, Property.GROUPS)));
		this.plan.addRevocation(step(PlanAction.REMOVE_USERS, removed(room, Property.USERS)));
		this.plan.addRevocation(step(PlanAction.REMOVE_GROUPS, removed(room, Property.GROUPS)));
	}

	private RoomState room() {
		return Objects.requireNonNull(this.estate.room(this.path));
	}

	private void problem(String problem) {
		this.plan.problem(this.spec.location() + ": " + problem);
	}

	private PlanStep step(PlanAction action, List<PlanChange> changes) {
		return PlanSteps.of(action, this.path, room().id(), changes);
	}

	private @Nullable String parent() {
		int slash = this.path.lastIndexOf('/');
		return (slash < 0) ? null : this.path.substring(0, slash);
	}

	private void rename() {
		if (this.spec.was() == null) {
			return;
		}
		String parent = parent();
		String old = ((parent != null) ? parent + "/" : "") + this.spec.was();
		RoomState present = this.estate.room(old);
		if (present == null) {
			return;
		}
		if (this.estate.room(this.path) != null) {
			problem("there are both room '" + this.path + "' and room '" + old + "'. Remove 'was'");
			return;
		}
		this.plan.add(PlanSteps.of(PlanAction.RENAME_ROOM, old, present.id(),
				List.of(new PlanChange(Property.NAME, this.spec.was(), this.spec.name()))));
	}

	private void create() {
		requireFreeName();
		Map<String, String> after = new TreeMap<>();
		for (String property : List.of(Property.NOTES, Property.QUOTA, Property.RECYCLE_BIN, Property.CLASSIFICATION,
				Property.ACTIVITIES_LOG)) {
			String value = this.spec.properties().get(property);
			if (value != null) {
				after.put(property, value);
			}
		}
		boolean inherits = parent() != null && !"false".equals(this.spec.properties().get(Property.INHERIT));
		after.put(Property.INHERIT, Boolean.toString(inherits));
		if (!inherits) {
			after.putAll(administrators(this.spec.properties()));
			after.put(Property.USERS + this.estate.caller(), Access.MANAGER.toString());
		}
		List<PlanChange> changes = after.entrySet()
			.stream()
			.map((property) -> new PlanChange(property.getKey(), null, property.getValue()))
			.toList();
		this.plan.add(PlanSteps.of(PlanAction.CREATE_ROOM, this.path, 0, changes));
	}

	private void requireFreeName() {
		String parent = parent();
		this.estate.children((parent != null) ? parent : "")
			.stream()
			.filter((name) -> isSame(name) && !name.equals(this.spec.was()))
			.forEach((name) -> problem(
					"room '" + this.path + "' cannot be created because there is a room '" + name + "'"));
		if (parent == null) {
			requireFreeNameAtTop();
			return;
		}
		RoomState outer = this.estate.room(parent);
		if (outer != null && outer.id() > 0 && this.estate.hidesRooms(outer)) {
			this.plan.note("Room '" + parent + "' contains rooms that the account cannot see. If one of them is '"
					+ this.spec.name() + "', its creation is a name conflict.");
		}
	}

	private void requireFreeNameAtTop() {
		Set<String> hidden = this.estate.outside().hiddenRooms();
		if (hidden == null) {
			problem("room '" + this.path
					+ "' does not exist, or the account cannot see it. Only accounts with the role "
					+ "ROOM_MANAGER can create top-level rooms");
		}
		else if (hidden.stream().anyMatch(this::isSame)) {
			problem("room '" + this.path
					+ "' cannot be created because of a name conflict with a room that the account cannot see");
		}
	}

	// the server ignores case and Unicode form when it compares names
	private boolean isSame(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFC)
			.equalsIgnoreCase(Normalizer.normalize(this.spec.name(), Normalizer.Form.NFC));
	}

	/**
	 * Returns the administrators with all permissions, because a call that names
	 * administrators only by their ids grants all permissions.
	 */
	private static Map<String, String> administrators(Map<String, String> members) {
		Map<String, String> administrators = new TreeMap<>();
		List<String> groups = new ArrayList<>();
		members.forEach((property, value) -> {
			boolean group = property.startsWith(Property.GROUPS);
			if ((group || property.startsWith(Property.USERS)) && Access.parse(value).manages()) {
				administrators.put(property, Access.MANAGER.toString());
				if (group) {
					groups.add(Property.ACCEPTANCE + Property.entry(property));
				}
			}
		});
		// the call that sets the administrators has only one acceptance for all groups
		boolean pending = !groups.isEmpty()
				&& groups.stream().allMatch((group) -> Property.PENDING.equals(members.get(group)));
		groups.forEach((group) -> administrators.put(group, pending ? Property.PENDING : Property.AUTOALLOW));
		return administrators;
	}

	private void encrypt() {
		String wanted = this.spec.properties().get(Property.ENCRYPTED);
		String wantedKey = this.spec.properties().get(Property.RESCUE_KEY);
		if (wanted == null && wantedKey == null) {
			return;
		}
		RoomState room = room();
		String present = room.properties().getOrDefault(Property.ENCRYPTED, "false");
		String presentKey = room.properties().getOrDefault(Property.RESCUE_KEY, Property.NO_KEY);
		if (wanted != null && !wanted.equals(present)) {
			switchEncryption(room, present, wanted, (wantedKey != null) ? wantedKey : Property.NO_KEY);
		}
		else if (wantedKey != null && !wantedKey.equals(presentKey)) {
			problem("the rescue key of room '" + this.path + "' is '" + presentKey
					+ "'. It can be chosen only when the room becomes encrypted");
		}
	}

	private void switchEncryption(RoomState room, String present, String wanted, String wantedKey) {
		if (isFilled(room)) {
			problem("the encryption of room '" + this.path
					+ "' cannot be changed because the room has content or rooms that the account cannot see");
		}
		if (wantedKey.equals(Property.ROOM_KEY) && this.spec.rescueKeyPassword() == null) {
			problem("a new rescue key of room '" + this.path
					+ "' needs 'rescue-key: {password-property: …}' with the name of a property that exists");
		}
		List<PlanChange> changes = new ArrayList<>();
		changes.add(new PlanChange(Property.ENCRYPTED, present, wanted));
		if (!wantedKey.equals(Property.NO_KEY)) {
			changes.add(new PlanChange(Property.RESCUE_KEY, Property.NO_KEY, wantedKey));
		}
		this.plan
			.add(PlanSteps.withSecretProperty(step(PlanAction.ENCRYPT_ROOM, changes), this.spec.rescueKeyPassword()));
	}

	private boolean isFilled(RoomState room) {
		return this.estate.rooms()
			.values()
			.stream()
			.filter((other) -> other.path().equals(room.path()) || other.path().startsWith(room.path() + "/"))
			.anyMatch((other) -> other.filled() || (other.id() > 0 && this.estate.hidesRooms(other)));
	}

	private void settings() {
		this.plan.add(step(PlanAction.UPDATE_ROOM, different(Property.NOTES, Property.QUOTA)));
		this.plan.add(step(PlanAction.CONFIGURE_ROOM,
				different(Property.CLASSIFICATION, Property.RECYCLE_BIN, Property.ACTIVITIES_LOG)));
		RoomState room = room();
		if (this.spec.properties().containsKey(Property.MALWARE_SCAN) && room.id() > 0
				&& !room.properties().containsKey(Property.MALWARE_SCAN)) {
			problem("the server has no malware scan of rooms, which exists since 4.44");
			return;
		}
		this.plan.add(step(PlanAction.SET_POLICIES, different(Property.EXPIRATION, Property.MALWARE_SCAN)));
	}

	private List<PlanChange> different(String... properties) {
		RoomState room = room();
		List<PlanChange> changes = new ArrayList<>();
		for (String property : properties) {
			String wanted = this.spec.properties().get(property);
			String present = room.properties().get(property);
			if (wanted != null && !wanted.equals(present)) {
				changes.add(new PlanChange(property, present, wanted));
			}
		}
		return changes;
	}

	private void disableInheritance() {
		RoomState room = room();
		if (!"false".equals(this.spec.properties().get(Property.INHERIT)) || !room.inherits()) {
			if (room.inherits() && this.spec.describes(Property.USERS, Property.GROUPS)) {
				problem("room '" + this.path + "' inherits permissions, so that it has no users and groups of its own");
			}
			return;
		}
		List<PlanChange> changes = new ArrayList<>();
		changes.add(new PlanChange(Property.INHERIT, "true", "false"));
		this.estate.granting(room).properties().forEach((property, value) -> {
			if (Property.isMembership(property)) {
				changes.add(new PlanChange(property, value, value));
			}
		});
		this.plan.add(step(PlanAction.DISABLE_INHERITANCE, changes));
	}

	private void enableInheritance(RoomState room) {
		List<PlanChange> changes = new ArrayList<>();
		changes.add(new PlanChange(Property.INHERIT, "false", "true"));
		room.properties().forEach((property, value) -> {
			if (Property.isMembership(property)) {
				changes.add(new PlanChange(property, value, null));
			}
		});
		this.plan.addRevocation(step(PlanAction.ENABLE_INHERITANCE, changes));
	}

	private void grantUsers() {
		List<PlanChange> changes = new ArrayList<>();
		described(Property.USERS).forEach((property, value) -> {
			this.plan.requireUser(this.spec.location(), Property.entry(property));
			raise(property, value, changes);
		});
		this.plan.add(step(PlanAction.SET_USERS, changes));
	}

	private void grantGroups() {
		List<PlanChange> changes = new ArrayList<>();
		described(Property.GROUPS).forEach((property, value) -> {
			String group = Property.entry(property);
			if (!this.estate.groups().containsKey(group)) {
				problem("there is no group '" + group + "'");
			}
			raise(property, value, changes);
			String acceptance = Property.ACCEPTANCE + group;
			String present = room().properties().get(acceptance);
			String wanted = this.spec.properties()
				.getOrDefault(acceptance, (present != null) ? present : Property.AUTOALLOW);
			if (!wanted.equals(present)) {
				changes.add(new PlanChange(acceptance, present, wanted));
			}
		});
		this.plan.add(step(PlanAction.SET_GROUPS, changes));
	}

	private Map<String, String> described(String prefix) {
		Map<String, String> described = new TreeMap<>(this.spec.properties());
		described.keySet().removeIf((property) -> !property.startsWith(prefix));
		return described;
	}

	private void raise(String property, String wanted, List<PlanChange> changes) {
		String present = room().properties().get(property);
		Access access = Access.parse(wanted);
		String union = ((present != null) ? access.plus(Access.parse(present)) : access).toString();
		if (!union.equals(present)) {
			changes.add(new PlanChange(property, present, union));
		}
	}

	private List<PlanChange> lowered(RoomState room, String prefix) {
		List<PlanChange> changes = new ArrayList<>();
		described(prefix).forEach((property, value) -> {
			String present = room.properties().get(property);
			if (present != null && !present.equals(value)) {
				changes.add(new PlanChange(property, present, value));
			}
		});
		return changes;
	}

	private List<PlanChange> removed(RoomState room, String prefix) {
		List<PlanChange> changes = new ArrayList<>();
		if (this.spec.exclusive().contains(prefix)) {
			room.properties().forEach((property, value) -> {
				if (property.startsWith(prefix) && !this.spec.properties().containsKey(property)) {
					changes.add(new PlanChange(property, value, null));
					String acceptance = Property.ACCEPTANCE + Property.entry(property);
					String accepts = prefix.equals(Property.GROUPS) ? room.properties().get(acceptance) : null;
					if (accepts != null) {
						changes.add(new PlanChange(acceptance, accepts, null));
					}
				}
			});
		}
		return changes;
	}

	private void webhooks() {
		RoomState room = room();
		if (this.spec.describes(Property.WEBHOOKS) && room.id() > 0 && !room.managed()) {
			problem("the account does not manage room '" + this.path + "', so that its webhooks are unknown");
			return;
		}
		List<PlanChange> changes = new ArrayList<>();
		described(Property.WEBHOOKS).forEach((property, value) -> {
			if (!room.properties().containsKey(property)) {
				requireWebhook(Property.entry(property));
				changes.add(new PlanChange(property, null, value));
			}
		});
		changes.addAll(removed(room, Property.WEBHOOKS));
		this.plan.add(step(PlanAction.SET_WEBHOOKS, changes));
	}

	private void requireWebhook(String name) {
		List<String> assignable = this.estate.outside().assignableWebhooks();
		NamedState webhook = this.estate.webhooks().get(name);
		boolean created = webhook != null && webhook.id() == 0;
		if (assignable == null || created) {
			return;
		}
		if (!assignable.contains(name)) {
			problem("there is no webhook '" + name + "' for rooms");
		}
		else if (Collections.frequency(assignable, name) > 1) {
			problem("there are several webhooks '" + name + "' for rooms");
		}
	}

}
