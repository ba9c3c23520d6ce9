// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.estate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.admin.internal.estate.Demand.Detail;
import io.dracoonspring.admin.internal.notation.Access;
import io.dracoonspring.admin.internal.notation.Property;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.nodes.EncryptionInfo;
import io.dracoonspring.api.nodes.KeyState;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.rooms.GroupMemberAcceptance;
import io.dracoonspring.api.rooms.RoomGroup;
import io.dracoonspring.api.rooms.RoomGroupQuery;
import io.dracoonspring.api.rooms.RoomPolicies;
import io.dracoonspring.api.rooms.RoomUser;
import io.dracoonspring.api.rooms.RoomUserQuery;
import io.dracoonspring.api.rooms.RoomWebhook;
import io.dracoonspring.api.rooms.RoomWebhookQuery;

/** Reads those details of rooms that need calls of their own. */
public final class RoomDetails {

	private final Dracoon dracoon;

	public RoomDetails(Dracoon dracoon) {
		this.dracoon = dracoon;
	}

	/**
	 * Reads a room.
	 * @return the state, marked as unreadable if the server refuses a call
	 */
	public Mono<RoomState> read(Node node, String path, Set<Detail> details) {
		RoomState room = RoomState.of(node, path);
		if (!room.readable()) {
			return Mono.just(room);
		}
		return Flux.fromIterable(details)
			.concatMap((detail) -> read(node, room, detail))
			.reduceWith(() -> new HashMap<>(room.properties()), (all, some) -> {
				all.putAll(some);
				return all;
			})
			.map(room::with)
			.onErrorResume(DracoonApiException.class,
					(ex) -> ex.isNotOffered() ? Mono.just(room.unreadable()) : Mono.error(ex));
	}

	private Mono<Map<String, String>> read(Node node, RoomState room, Detail detail) {
		return switch (detail) {
			case MEMBERS -> users(node.id()).zipWith(groups(node.id()), RoomDetails::union);
			case POLICIES -> optional(this.dracoon.rooms().getPolicies(node.id()).map(RoomDetails::policies));
			case WEBHOOKS -> room.managed() ? webhooks(node.id()) : Mono.empty();
			case RESCUE_KEY -> rescueKey(node);
		};
	}

	// servers before 4.32 have no policies
	private static Mono<Map<String, String>> optional(Mono<Map<String, String>> properties) {
		return properties.onErrorResume(DracoonApiException.NotFound.class, (ex) -> Mono.empty());
	}

	private Mono<Map<String, String>> users(long roomId) {
		return this.dracoon.rooms().listUsers(roomId, RoomUserQuery.members()).collectList().map(RoomDetails::ofUsers);
	}

	private static Map<String, String> ofUsers(List<RoomUser> users) {
		Map<String, String> properties = new HashMap<>();
		users.forEach((user) -> putAccess(properties, Property.USERS + user.userInfo().userName(), user.permissions()));
		return properties;
	}

	private Mono<Map<String, String>> groups(long roomId) {
		return this.dracoon.rooms()
			.listGroups(roomId, RoomGroupQuery.members())
			.collectList()
			.map(RoomDetails::ofGroups);
	}

	private static Map<String, String> ofGroups(List<RoomGroup> groups) {
		Map<String, String> properties = new HashMap<>();
		for (RoomGroup group : groups) {
			GroupMemberAcceptance acceptance = group.newGroupMemberAcceptance();
			if (putAccess(properties, Property.GROUPS + group.name(), group.permissions()) && acceptance != null) {
				properties.put(Property.ACCEPTANCE + group.name(), acceptance.wireValue());
			}
		}
		return properties;
	}

	private static boolean putAccess(Map<String, String> properties, String property,
			@Nullable NodePermissions permissions) {
		Access access = (permissions != null) ? Access.of(permissions) : new Access(Set.of());
		if (access.isEmpty()) {
			return false;
		}
		properties.put(property, access.toString());
		return true;
	}

	private static Map<String, String> policies(RoomPolicies policies) {
		Map<String, String> properties = new HashMap<>();
		properties.put(Property.EXPIRATION, Property.expiration(policies.defaultExpirationPeriod()));
		if (policies.isVirusProtectionEnabled() != null) {
			properties.put(Property.MALWARE_SCAN, policies.isVirusProtectionEnabled().toString());
		}
		return properties;
	}

	private Mono<Map<String, String>> webhooks(long roomId) {
		return this.dracoon.rooms()
			.listWebhooks(roomId, RoomWebhookQuery.all())
			.filter(RoomWebhook::isAssigned)
			.collectMap((webhook) -> Property.WEBHOOKS + webhook.webhook().name(), (webhook) -> Property.YES);
	}

	private Mono<Map<String, String>> rescueKey(Node node) {
		if (node.parentId() != null && node.parentId() > 0) {
			return Mono.empty();
		}
		if (!Boolean.TRUE.equals(node.isEncrypted())) {
			return Mono.just(Map.of(Property.RESCUE_KEY, Property.NO_KEY));
		}
		return this.dracoon.nodes().get(node.id()).flatMap((read) -> {
			EncryptionInfo info = read.encryptionInfo();
			return (info != null) ? Mono.just(Map.of(Property.RESCUE_KEY, rescueKey(info))) : Mono.empty();
		});
	}

	private static String rescueKey(EncryptionInfo info) {
		if (info.roomKeyState() != KeyState.NONE) {
			return Property.ROOM_KEY;
		}
		return (info.dataSpaceKeyState() != KeyState.NONE) ? Property.SYSTEM_KEY : Property.NO_KEY;
	}

	private static Map<String, String> union(Map<String, String> some, Map<String, String> more) {
		Map<String, String> all = new HashMap<>(some);
		all.putAll(more);
		return all;
	}

}
