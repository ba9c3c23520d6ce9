// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.yaml.snakeyaml.Yaml;

import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedGroup;
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.emulator.seed.SeedUser;

/**
 * Random rooms, groups and users, and a random description of them. The user
 * {@code admin} manages each room before and after the plan, directly or as a member of
 * the group {@code ops}.
 */
final class RandomCompany {

	private static final List<String> ACCESS = List.of("reader", "editor", "manager", "read, create", "manage, read");

	private static final List<String> ROLES = List.of("LOG_AUDITOR", "NONMEMBER_VIEWER", "CONFIG_MANAGER");

	private final Random random;

	private final List<String> users = new ArrayList<>();

	private final Set<String> locked = new TreeSet<>();

	private final List<String> groups = new ArrayList<>();

	private final List<Room> tops = new ArrayList<>();

	private int newRooms;

	RandomCompany(long seed, int roomCount, int groupCount, int userCount) {
		this.random = new Random(seed);
		for (int number = 0; number < userCount; number++) {
			this.users.add("user" + number);
			if (this.random.nextInt(4) == 0) {
				this.locked.add("user" + number);
			}
		}
		for (int number = 0; number < groupCount; number++) {
			this.groups.add("group" + number);
		}
		List<Room> all = new ArrayList<>();
		for (int number = 0; number < roomCount; number++) {
			boolean top = all.isEmpty() || this.random.nextInt(4) == 0;
			Room room = new Room("room" + number, top || this.random.nextBoolean(), new ArrayList<>());
			(top ? this.tops : all.get(this.random.nextInt(all.size())).below()).add(room);
			all.add(room);
		}
	}

	Set<String> locked() {
		return this.locked;
	}

	Seed seed() {
		Seed seed = Seed.create().withGroup(SeedGroup.of("ops").withMember("admin"));
		for (String user : this.users) {
			SeedUser added = SeedUser.of(user).withKeyPair(null);
			seed = seed.withUser(this.locked.contains(user) ? added.withStates(SeedUser.State.LOCKED) : added);
		}
		for (String group : this.groups) {
			SeedGroup added = SeedGroup.of(group);
			for (String member : some(this.users, 4)) {
				added = added.withMember(member);
			}
			seed = seed.withGroup(added);
		}
		for (Room room : this.tops) {
			seed = seed.withRoom(room(room));
		}
		return seed;
	}

	private SeedRoom room(Room room) {
		SeedRoom seed = SeedRoom.of(room.name());
		if (room.own()) {
			for (String user : some(this.users, 4)) {
				seed = seed.withMember(user, permissions());
			}
			for (String group : some(this.groups, 3)) {
				seed = seed.withGroup(group, permissions());
			}
			seed = this.random.nextBoolean() ? seed.withMember("admin", Permission.ALL)
					: seed.withGroup("ops", Permission.ALL).withMember("alice", Set.of(Permission.READ));
		}
		for (Room below : room.below()) {
			seed = seed.withRoom(room(below));
		}
		return seed;
	}

	private Set<Permission> permissions() {
		return switch (this.random.nextInt(4)) {
			case 0 -> Permission.ALL;
			case 1 -> Permission.EDIT;
			case 2 -> Set.of(Permission.READ);
			default -> Set.of(Permission.MANAGE, Permission.READ);
		};
	}

	String description() {
		Map<String, Object> described = new LinkedHashMap<>();
		for (String group : some(this.groups, this.groups.size())) {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("members", list(List.copyOf(some(this.users, 5))));
			map.put("roles", list(List.copyOf(some(ROLES, 2))));
			described.put(group, map);
		}
		described.put("newcomers", Map.of("members", List.copyOf(some(this.users, 3))));
		return new Yaml().dump(Map.of("groups", described, "rooms", rooms(this.tops, true)));
	}

	private Map<String, Object> rooms(List<Room> present, boolean top) {
		Map<String, Object> described = new LinkedHashMap<>();
		for (Room room : present) {
			if (this.random.nextInt(5) == 0) {
				continue;
			}
			Map<String, Object> map = settings(top);
			String name = room.name();
			if (this.random.nextInt(6) == 0) {
				map.put("was", name);
				name = name + " renamed";
			}
			map.put("rooms", rooms(room.below(), false));
			described.put(name, map);
		}
		if (this.random.nextInt(3) == 0) {
			Map<String, Object> map = settings(top);
			if (this.random.nextBoolean()) {
				map.put("rooms", Map.of("new" + this.newRooms++, settings(false)));
			}
			described.put("new" + this.newRooms++, map);
		}
		return described;
	}

	private Map<String, Object> settings(boolean top) {
		Map<String, Object> map = new LinkedHashMap<>();
		maybe(() -> map.put("quota", (1 + this.random.nextInt(9)) + "GB"));
		maybe(() -> map.put("notes", "notes " + this.random.nextInt(9)));
		maybe(() -> map.put("recycle-bin", this.random.nextInt(100)));
		maybe(() -> map.put("classification", "internal"));
		maybe(() -> map.put("activities-log", this.random.nextBoolean()));
		maybe(() -> map.put("expiration", (1 + this.random.nextInt(9)) + "d"));
		int kind = this.random.nextInt(3);
		if (!top && kind == 0) {
			map.put("inherit", true);
		}
		else if (kind <= 1) {
			members(map);
		}
		return map;
	}

	private void maybe(Runnable action) {
		if (this.random.nextInt(4) == 0) {
			action.run();
		}
	}

	private void members(Map<String, Object> map) {
		Map<String, Object> ofUsers = grants(some(this.users, 4), (access) -> access);
		Map<String, Object> ofGroups = grants(some(this.groups, 3), (access) -> this.random.nextBoolean() ? access
				: Map.of("permissions", access, "acceptance", this.random.nextBoolean() ? "pending" : "autoallow"));
		if (this.random.nextBoolean()) {
			ofUsers.put("admin", "manager");
		}
		else {
			ofGroups.put("ops", "manager");
		}
		map.put("users", list(ofUsers));
		map.put("groups", list(ofGroups));
	}

	private Map<String, Object> grants(Set<String> names, Function<String, Object> grant) {
		Map<String, Object> grants = new LinkedHashMap<>();
		names.forEach((name) -> grants.put(name, grant.apply(ACCESS.get(this.random.nextInt(ACCESS.size())))));
		return grants;
	}

	private Object list(Object items) {
		return this.random.nextBoolean() ? items : Map.of("exclusive", true, "items", items);
	}

	private Set<String> some(List<String> from, int most) {
		Set<String> some = new LinkedHashSet<>();
		int count = (most == 0 || from.isEmpty()) ? 0 : this.random.nextInt(most + 1);
		for (int number = 0; number < count; number++) {
			some.add(from.get(this.random.nextInt(from.size())));
		}
		return some;
	}

	private record Room(String name, boolean own, List<Room> below) {
	}

}
