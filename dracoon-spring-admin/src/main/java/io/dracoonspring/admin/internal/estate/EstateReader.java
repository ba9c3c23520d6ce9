// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.estate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.admin.internal.description.Description;
import io.dracoonspring.admin.internal.description.NamedSpec;
import io.dracoonspring.admin.internal.estate.Demand.Detail;
import io.dracoonspring.admin.internal.notation.Access;
import io.dracoonspring.admin.internal.notation.Property;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.api.groups.Group;
import io.dracoonspring.api.groups.GroupQuery;
import io.dracoonspring.api.groups.GroupUserQuery;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.roles.Role;
import io.dracoonspring.api.roles.RoleName;
import io.dracoonspring.api.roles.RoleUserQuery;
import io.dracoonspring.api.rooms.RoomWebhookQuery;
import io.dracoonspring.api.users.UserItem;
import io.dracoonspring.api.users.UserQuery;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.api.webhooks.WebhookQuery;

/**
 * Reads the present state of rooms and groups. A room costs two calls for its members,
 * one for the rooms below if there are any, and one each for policies, webhooks and
 * rescue key if they are needed.
 */
public final class EstateReader {

	private static final int CONCURRENCY = 6;

	private final Dracoon dracoon;

	private final RoomDetails details;

	private final List<String> unknown = new ArrayList<>();

	public EstateReader(Dracoon dracoon) {
		this.dracoon = dracoon;
		this.details = new RoomDetails(dracoon);
	}

	/** Reads the state that a plan for the description needs. */
	public Estate read(Description description) {
		Map<String, NamedSpec> groups = description.groups();
		return read(new Scope(Demand.of(description), description.homeRooms(), description.mentionedGroups()::contains,
				(name) -> isLosing(groups.get(name)),
				description.roles().isEmpty() ? null : description.roles()::containsKey,
				!description.webhooks().isEmpty()));
	}

	/** Reads everything that the account sees. */
	public Estate readAll(boolean homeRooms) {
		return read(new Scope(Demand.everything(), homeRooms, (name) -> true, (name) -> false,
				EstateReader::isRoleOfUsers, true));
	}

	/** Reads the members of all rooms and groups that the account sees. */
	public Estate readMembers() {
		return read(new Scope(Demand.members(), true, (name) -> true, (name) -> false, null, false));
	}

	/** Reads rooms, but no webhooks and no users of roles. */
	public Estate readTree(Demand rooms) {
		return read(new Scope(rooms, true, (name) -> false, (name) -> false, null, false));
	}

	private static boolean isLosing(@Nullable NamedSpec group) {
		return group != null && (group.absent() || group.exclusive().contains(Property.MEMBERS));
	}

	private static boolean isRoleOfUsers(String role) {
		return !role.equals(RoleName.USER.name()) && !role.equals(RoleName.GUEST_USER.name());
	}

	private Estate read(Scope scope) {
		UserAccount caller = Objects.requireNonNull(this.dracoon.account().get().block());
		Map<String, Account> accounts = list("users", this.dracoon.users().list(UserQuery.all())).stream()
			.collect(Collectors.toMap(UserItem::userName, Account::of, (first, second) -> first));
		Map<String, Group> groups = list("groups", this.dracoon.groups().list(GroupQuery.all())).stream()
			.collect(Collectors.toMap(Group::name, (group) -> group, (first, second) -> first));
		Map<String, NamedState> roles = (scope.roles() != null) ? roles(scope.roles()) : Map.of();
		Map<String, NamedState> webhooks = scope.webhooks() ? webhooks() : Map.of();
		Long homeRoomParent = homeRoomParent();
		Tree tree = readRooms(scope.rooms(), (node) -> !scope.homeRooms() && Objects.equals(node.id(), homeRoomParent));
		List<String> assignable = scope.rooms().includes(Detail.WEBHOOKS) ? assignableWebhooks(tree) : null;
		Set<String> managers = managers(tree.rooms().values());
		Map<String, GroupState> states = groups(groups,
				(name) -> scope.members().test(name) || managers.contains(name));
		Map<String, List<String>> lastAdminRooms = groups.values()
			.stream()
			.filter((group) -> scope.losing().test(group.name()))
			.collect(Collectors.toMap(Group::name, this::lastAdminRooms));
		String homeRoom = tree.rooms()
			.values()
			.stream()
			.filter((room) -> Objects.equals(room.id(), homeRoomParent))
			.map(RoomState::path)
			.findFirst()
			.orElse(null);
		return new Estate(caller.userName(), accounts, states, tree.rooms(), roles, webhooks,
				new Estate.Outside(homeRoom, isRoomManager(caller) ? tree.hidden() : null, tree.children(),
						lastAdminRooms, assignable, List.copyOf(this.unknown)));
	}

	// the server shows rooms without access only to this role
	private static boolean isRoomManager(UserAccount account) {
		return account.userRoles()
			.items()
			.stream()
			.anyMatch((role) -> role.name().equals(RoleName.ROOM_MANAGER.name()));
	}

	private Map<String, NamedState> roles(Predicate<String> wanted) {
		Map<String, NamedState> states = new TreeMap<>();
		list("roles", this.dracoon.roles().list().filter((role) -> wanted.test(role.name()))).forEach((role) -> {
			Map<String, String> users = new HashMap<>();
			list("users with the role " + role.name(), this.dracoon.roles().listUsers(role.id(), RoleUserQuery.all()))
				.forEach((user) -> users.put(Property.USERS + user.userInfo().userName(), Property.YES));
			states.put(role.name(), new NamedState(role.id(), users));
		});
		return states;
	}

	private Map<String, NamedState> webhooks() {
		Map<String, NamedState> states = new TreeMap<>();
		list("webhooks", this.dracoon.customerSettings().listWebhooks(WebhookQuery.all()))
			.forEach((webhook) -> states.merge(webhook.name(), webhook(webhook), (first, second) -> {
				this.unknown.add("webhooks, because two have the name '" + webhook.name() + "'");
				return first;
			}));
		return states;
	}

	// all rooms have the same choice of webhooks, but only their managers can list it
	private @Nullable List<String> assignableWebhooks(Tree tree) {
		if (tree.managedRoom() == null) {
			return null;
		}
		return list("webhooks of rooms", this.dracoon.rooms().listWebhooks(tree.managedRoom(), RoomWebhookQuery.all()))
			.stream()
			.map((webhook) -> webhook.webhook().name())
			.toList();
	}

	/**
	 * Returns the state of a webhook. The state tells whether the webhook has a secret,
	 * but does not contain the secret.
	 */
	public static NamedState webhook(Webhook webhook) {
		Map<String, String> properties = new HashMap<>();
		properties.put(Property.URL, webhook.url());
		properties.put(Property.EVENTS, Property.events(webhook.eventTypeNames()));
		properties.put(Property.ENABLED, Boolean.toString(Boolean.TRUE.equals(webhook.isEnabled())));
		String secret = Secret.reveal(webhook.secret());
		if (secret != null && !secret.isEmpty()) {
			properties.put(Property.SECRET, Property.YES);
		}
		return new NamedState(webhook.id(), properties);
	}

	private <T> List<T> list(String name, Flux<T> items) {
		return Objects.requireNonNull(
				items.collectList().onErrorResume(DracoonApiException.class, (ex) -> notOffered(name, ex)).block());
	}

	private <T> Mono<List<T>> notOffered(String name, DracoonApiException ex) {
		if (!ex.isNotOffered()) {
			return Mono.error(ex);
		}
		this.unknown.add(name + " (" + ex.getMessage() + ")");
		return Mono.just(List.of());
	}

	private @Nullable Long homeRoomParent() {
		return Objects.requireNonNull(this.dracoon.serverConfig().getGeneral().block()).homeRoomParentId();
	}

	private Tree readRooms(Demand demand, Predicate<Node> homeRooms) {
		Map<String, RoomState> rooms = new LinkedHashMap<>();
		if (!demand.needsRooms()) {
			return new Tree(rooms, Map.of(), Set.of(), null);
		}
		Map<String, Set<String>> children = new HashMap<>();
		List<Node> top = await(children(0));
		children.put("", names(top));
		List<Found> level = found(top, "", demand, homeRooms);
		while (!level.isEmpty()) {
			await(Flux.fromIterable(level)
				.flatMapSequential((found) -> this.details.read(found.node(), found.path(), found.demand().details()),
						CONCURRENCY))
				.forEach((room) -> rooms.put(room.path(), room));
			List<Found> next = new ArrayList<>();
			await(Flux.fromIterable(level)
				.filter((found) -> found.demand().needsRooms() && !Objects.equals(found.node().cntRooms(), 0))
				.flatMapSequential(
						(found) -> children(found.node().id()).collectList().map((nodes) -> Map.entry(found, nodes)),
						CONCURRENCY))
				.forEach((below) -> {
					Found parent = below.getKey();
					children.put(parent.path(), names(below.getValue()));
					next.addAll(found(below.getValue(), parent.path() + "/", parent.demand(), homeRooms));
				});
			level = next;
		}
		Set<String> hidden = new TreeSet<>(await(this.dracoon.nodes()
			.list(NodeQuery.root().withRoomManager(true).withFilter(NodeFilter.TYPE.equalTo(NodeType.ROOM)))
			.map(Node::name)));
		top.forEach((node) -> hidden.remove(node.name()));
		return new Tree(rooms, children, hidden, managedRoom(top, rooms.values()));
	}

	private static @Nullable Long managedRoom(List<Node> top, Collection<RoomState> rooms) {
		return Stream.concat(top.stream().map((node) -> RoomState.of(node, node.name())), rooms.stream())
			.filter((room) -> room.readable() && room.managed())
			.map(RoomState::id)
			.findFirst()
			.orElse(null);
	}

	private static Set<String> names(List<Node> nodes) {
		return nodes.stream().map(Node::name).collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Found> found(List<Node> nodes, String parentPath, Demand demand, Predicate<Node> homeRooms) {
		List<Found> found = new ArrayList<>();
		for (Node node : nodes) {
			Demand below = homeRooms.test(node) ? new Demand(Set.of(), null, Map.of()) : demand.below(node.name());
			if (below != null) {
				found.add(new Found(node, parentPath + node.name(), below));
			}
		}
		return found;
	}

	public Flux<Node> children(long parentId) {
		return this.dracoon.nodes()
			.list(NodeQuery.children(parentId).withFilter(NodeFilter.TYPE.equalTo(NodeType.ROOM)));
	}

	private static Set<String> managers(Iterable<RoomState> rooms) {
		Set<String> names = new TreeSet<>();
		for (RoomState room : rooms) {
			room.properties().forEach((property, value) -> {
				if (property.startsWith(Property.GROUPS) && Access.parse(value).manages()) {
					names.add(Property.entry(property));
				}
			});
		}
		return names;
	}

	private Map<String, GroupState> groups(Map<String, Group> groups, Predicate<String> members) {
		return await(
				Flux.fromIterable(groups.values())
					.flatMapSequential((group) -> group(group, members.test(group.name()))
						.map((state) -> Map.entry(group.name(), state)), CONCURRENCY))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, TreeMap::new));
	}

	/** Reads the roles of a group, and its members if they are needed. */
	public Mono<GroupState> group(Group group, boolean withMembers) {
		Map<String, String> properties = new HashMap<>();
		Flux<Role> roles = (group.groupRoles() != null) ? Flux.fromIterable(group.groupRoles().items())
				: this.dracoon.groups().listRoles(group.id());
		Flux<String> members = withMembers ? this.dracoon.groups()
			.listMembers(group.id(), GroupUserQuery.all())
			.map((user) -> Property.MEMBERS + user.userInfo().userName()) : Flux.empty();
		return roles.map((role) -> Property.ROLES + role.name())
			.concatWith(members)
			.doOnNext((property) -> properties.put(property, Property.YES))
			.then(Mono.fromSupplier(() -> new GroupState(group.id(), group.expireAt() != null, properties)));
	}

	private List<String> lastAdminRooms(Group group) {
		return list("rooms of group " + group.name(),
				this.dracoon.groups()
					.listLastAdminRooms(group.id())
					.map((room) -> (room.parentPath() + room.name()).substring(1)));
	}

	public static <T> List<T> await(Flux<T> items) {
		return Objects.requireNonNull(items.collectList().block());
	}

	private record Found(Node node, String path, Demand demand) {
	}

	private record Tree(Map<String, RoomState> rooms, Map<String, Set<String>> children, Set<String> hidden,
			@Nullable Long managedRoom) {
	}

	/**
	 * Selects what to read.
	 *
	 * @param members selects the groups whose members are read. Members of groups that
	 * manage a room are read in any case
	 * @param losing selects the groups that could lose members
	 * @param roles selects the roles whose users are read, {@code null} for none
	 * @param webhooks whether to read the webhooks of the customer
	 */
	private record Scope(Demand rooms, boolean homeRooms, Predicate<String> members, Predicate<String> losing,
			@Nullable Predicate<String> roles, boolean webhooks) {
	}

}
