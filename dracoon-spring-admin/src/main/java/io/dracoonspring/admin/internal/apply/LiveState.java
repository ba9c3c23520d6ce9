// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.apply;

import java.io.Serial;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.admin.PlanAction;
import io.dracoonspring.admin.PlanStep;
import io.dracoonspring.admin.internal.estate.Account;
import io.dracoonspring.admin.internal.estate.Demand.Detail;
import io.dracoonspring.admin.internal.estate.Estate;
import io.dracoonspring.admin.internal.estate.EstateReader;
import io.dracoonspring.admin.internal.estate.GroupState;
import io.dracoonspring.admin.internal.estate.NamedState;
import io.dracoonspring.admin.internal.estate.RoomDetails;
import io.dracoonspring.admin.internal.estate.RoomState;
import io.dracoonspring.admin.internal.notation.Access;
import io.dracoonspring.admin.internal.notation.Property;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.groups.Group;
import io.dracoonspring.api.groups.GroupQuery;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.roles.Role;
import io.dracoonspring.api.roles.RoleUserQuery;
import io.dracoonspring.api.users.UserItem;
import io.dracoonspring.api.users.UserQuery;
import io.dracoonspring.api.webhooks.WebhookQuery;

/** Reads rooms and groups between the steps of a plan, and knows their ids. */
final class LiveState {

	private final Dracoon dracoon;

	private final EstateReader reader;

	private final RoomDetails details;

	private final Map<String, Account> accounts;

	private final Map<String, Long> groups;

	private final Map<String, Long> rooms = new HashMap<>();

	LiveState(Dracoon dracoon) {
		this.dracoon = dracoon;
		this.reader = new EstateReader(dracoon);
		this.details = new RoomDetails(dracoon);
		this.accounts = EstateReader.await(dracoon.users().list(UserQuery.all()))
			.stream()
			.collect(Collectors.toMap(UserItem::userName, Account::of, (first, second) -> first));
		this.groups = EstateReader.await(dracoon.groups().list(GroupQuery.all()))
			.stream()
			.collect(Collectors.toMap(Group::name, Group::id, (first, second) -> first, HashMap::new));
	}

	long user(String name) {
		Account account = this.accounts.get(name);
		if (account == null) {
			throw new IllegalStateException("There is no user '" + name + "'");
		}
		return account.id();
	}

	long group(String name) {
		Long id = this.groups.get(name);
		if (id == null) {
			throw new IllegalStateException("There is no group '" + name + "'");
		}
		return id;
	}

	void putGroup(String name, long id) {
		this.groups.put(name, id);
	}

	void removeGroup(String name) {
		this.groups.remove(name);
	}

	void putRoom(String path, long id) {
		this.rooms.put(path, id);
	}

	/**
	 * Forgets the ids of a room and of the rooms below, because their paths are no longer
	 * valid.
	 */
	void forgetRoom(String path) {
		this.rooms.keySet().removeIf((other) -> other.equals(path) || other.startsWith(path + "/"));
	}

	/**
	 * Returns the id of a room, 0 for the top level, {@code null} if there is no such
	 * room.
	 */
	@Nullable Long room(String path) {
		if (path.isEmpty()) {
			return 0L;
		}
		Long known = this.rooms.get(path);
		if (known != null) {
			return known;
		}
		int slash = path.lastIndexOf('/');
		Long parent = room((slash < 0) ? "" : path.substring(0, slash));
		if (parent == null) {
			return null;
		}
		String name = path.substring(slash + 1);
		Node found = this.reader.children(parent).filter((node) -> node.name().equals(name)).next().block();
		if (found == null) {
			return null;
		}
		this.rooms.put(path, found.id());
		return found.id();
	}

	/**
	 * Reads the subject of a step.
	 * @return the properties, {@code null} if the subject does not exist
	 */
	@Nullable Map<String, String> read(PlanStep step) {
		return switch (step.action().kind()) {
			case ROOM -> readRoomProperties(step);
			case GROUP -> {
				GroupState group = groupState(step.subject());
				yield (group != null) ? same(step, group.id(), group.properties()) : null;
			}
			case ROLE -> roleUsers(step);
			case WEBHOOK -> {
				NamedState webhook = webhook(step.subject());
				yield (webhook != null) ? same(step, webhook.id(), webhook.properties()) : null;
			}
		};
	}

	// the plan can be of another server, or something new can have the name
	private static Map<String, String> same(PlanStep step, long id, Map<String, String> properties) {
		if (step.id() != null && step.id() != id) {
			throw new IllegalStateException("'" + step.subject() + "' has the id " + id + " and not " + step.id());
		}
		return named(properties, step.subject());
	}

	private @Nullable Map<String, String> roleUsers(PlanStep step) {
		Role role = this.dracoon.roles().list().filter((other) -> other.name().equals(step.subject())).next().block();
		return (role != null) ? same(step, role.id(), roleUsers(role)) : null;
	}

	private Map<String, String> roleUsers(Role role) {
		return EstateReader.await(this.dracoon.roles().listUsers(role.id(), RoleUserQuery.all()))
			.stream()
			.collect(Collectors.toMap((user) -> Property.USERS + user.userInfo().userName(), (user) -> Property.YES));
	}

	/** Returns a webhook, {@code null} if there is none with this name. */
	@Nullable NamedState webhook(String name) {
		return EstateReader.await(this.dracoon.customerSettings().listWebhooks(WebhookQuery.all()))
			.stream()
			.filter((webhook) -> webhook.name().equals(name))
			.map(EstateReader::webhook)
			.findFirst()
			.orElse(null);
	}

	private @Nullable Map<String, String> readRoomProperties(PlanStep step) {
		RoomState room = readRoom(step);
		if (room == null) {
			return null;
		}
		Map<String, String> properties = named(room.properties(), room.name());
		if (step.action() == PlanAction.DISABLE_INHERITANCE && room.inherits()) {
			granting(room.path(), room.properties()).forEach((property, value) -> {
				if (Property.isMembership(property)) {
					properties.put(property, value);
				}
			});
		}
		return properties;
	}

	private static Map<String, String> named(Map<String, String> properties, String name) {
		Map<String, String> all = new TreeMap<>(properties);
		all.put(Property.NAME, name);
		return all;
	}

	private @Nullable RoomState readRoom(PlanStep step) {
		Long id = (step.id() != null) ? step.id() : room(step.subject());
		if (id == null) {
			return null;
		}
		RoomState room = readRoom(id, details(step));
		if (room == null || step.action() == PlanAction.RENAME_ROOM || room.path().equals(step.subject())) {
			return room;
		}
		throw new IllegalStateException("Room " + id + " is not '" + step.subject() + "' but '" + room.path() + "'");
	}

	private @Nullable RoomState readRoom(long id, Set<Detail> wanted) {
		Node node = this.dracoon.nodes()
			.get(id)
			.onErrorResume(DracoonApiException.NotFound.class, (ex) -> Mono.empty())
			.block();
		if (node == null) {
			return null;
		}
		String path = Objects.requireNonNull(node.path(), "The server does not say where room " + id + " is")
			.substring(1);
		RoomState room = Objects.requireNonNull(this.details.read(node, path, wanted).block());
		if (!room.readable()) {
			throw new UnreadableRoomException("The account cannot read room '" + path + "'");
		}
		return room;
	}

	private static Set<Detail> details(PlanStep step) {
		return switch (step.action()) {
			case CREATE_ROOM, DISABLE_INHERITANCE, ENABLE_INHERITANCE, SET_USERS, SET_GROUPS, REMOVE_USERS,
					REMOVE_GROUPS ->
				EnumSet.of(Detail.MEMBERS);
			case SET_POLICIES -> EnumSet.of(Detail.POLICIES);
			case SET_WEBHOOKS -> EnumSet.of(Detail.WEBHOOKS);
			case ENCRYPT_ROOM -> EnumSet.of(Detail.RESCUE_KEY);
			default -> EnumSet.noneOf(Detail.class);
		};
	}

	@Nullable GroupState groupState(String name) {
		Long id = this.groups.get(name);
		if (id == null) {
			return null;
		}
		return this.dracoon.groups()
			.get(id)
			.filter((group) -> group.name().equals(name))
			.flatMap((group) -> this.reader.group(group, true))
			.onErrorResume(DracoonApiException.NotFound.class, (ex) -> Mono.empty())
			.block();
	}

	/**
	 * Returns whether the room has an administrator if these are its properties.
	 * Inherited permissions count.
	 */
	boolean hasAdministrator(String path, Map<String, String> properties) {
		Map<String, String> granting = granting(path, properties);
		return estate(Map.of()).hasAdministrator(granting)
				|| estate(managingGroups(granting)).hasAdministrator(granting);
	}

	/**
	 * Returns the properties of the room itself, or of the ancestor from which it
	 * inherits its members.
	 */
	private Map<String, String> granting(String path, Map<String, String> properties) {
		Map<String, String> granting = properties;
		String room = path;
		while (Boolean.parseBoolean(granting.get(Property.INHERIT)) && room.indexOf('/') > 0) {
			room = room.substring(0, room.lastIndexOf('/'));
			Long id = room(room);
			RoomState parent = (id != null) ? readRoom(id, EnumSet.of(Detail.MEMBERS)) : null;
			granting = (parent != null) ? parent.properties() : Map.of();
		}
		return granting;
	}

	private Map<String, GroupState> managingGroups(Map<String, String> properties) {
		Map<String, GroupState> managing = new HashMap<>();
		properties.forEach((property, value) -> {
			if (property.startsWith(Property.GROUPS) && Access.parse(value).manages()) {
				GroupState group = groupState(Property.entry(property));
				if (group != null) {
					managing.put(Property.entry(property), group);
				}
			}
		});
		return managing;
	}

	boolean counts(GroupState group) {
		return estate(Map.of()).counts(group);
	}

	private Estate estate(Map<String, GroupState> groupStates) {
		return new Estate("", this.accounts, groupStates, Map.of(), Map.of(), Map.of(), Estate.Outside.NOTHING);
	}

	/**
	 * Returns the number of rooms in a tree, with its root, {@code null} if the account
	 * cannot see all of them.
	 */
	@Nullable Integer countRooms(long id) {
		int count = 1;
		Node room = Objects.requireNonNull(this.dracoon.nodes().get(id).block());
		int below = 0;
		for (Node child : EstateReader.await(this.reader.children(id))) {
			Integer rooms = countRooms(child.id());
			if (rooms == null) {
				return null;
			}
			count += rooms;
			below++;
		}
		Integer expected = room.cntRooms();
		return (expected == null || expected == below) ? count : null;
	}

	/** A room that exists and whose members the account cannot list. */
	static final class UnreadableRoomException extends RuntimeException {

		@Serial
		private static final long serialVersionUID = 1L;

		UnreadableRoomException(String message) {
			super(message);
		}

	}

}
