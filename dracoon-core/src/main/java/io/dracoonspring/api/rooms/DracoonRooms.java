// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.Paging;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.CreateKeyPairRequest;
import io.dracoonspring.api.config.S3TagList;
import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;

/**
 * Rooms: creating, changing and encrypting them, their members, rules, events and rescue
 * keys. Listing, deleting and the like work as for every node, see {@code DracoonNodes};
 * whether those who join a group later are let in is up to
 * {@code DracoonPendingAssignments}.
 * <p>
 * An unknown room is not found (404, -40000 or -41000). Errors are signalled as
 * {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonRooms {

	/**
	 * Creates a room. Needs the permission to manage the parent room, at the top level
	 * the role of a room manager. Without inherited permissions a room needs an
	 * administrator whose account does not expire (400, -40006); a name that is taken is
	 * a conflict (409).
	 * @param request the room
	 * @return the new room
	 */
	@PostExchange("/api/v4/nodes/rooms")
	Mono<Node> create(@RequestBody CreateRoomRequest request);

	/**
	 * Changes name, notes, quota or timestamps of a room. Needs the permission to manage
	 * the parent room. A name that is taken is a conflict (409).
	 * @param roomId the id of the room
	 * @param request the changes
	 * @return the room as it is now
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}")
	Mono<Node> update(@PathVariable long roomId, @RequestBody UpdateRoomRequest request);

	/**
	 * Changes the configuration of a room. Needs the permission to manage it. Only rooms
	 * below others can inherit permissions (400, -40017).
	 * @param roomId the id of the room
	 * @param request the changes
	 * @return the room as it is now
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/config")
	Mono<Node> configure(@PathVariable long roomId, @RequestBody ConfigRoomRequest request);

	/**
	 * Turns the encryption of a room at the top level on or off. Needs the permission to
	 * manage it. The room must not hold files (400, -40003 and -40008), have anything in
	 * its recycle bin (400, -40012) or have shares (400, -40023); the caller needs a key
	 * pair.
	 * @param roomId the id of the room
	 * @param request what is wanted
	 * @return the room as it is now
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/encrypt")
	Mono<Node> encrypt(@PathVariable long roomId, @RequestBody EncryptRoomRequest request);

	/**
	 * Lists users of a room, one page of them. Any permission in the room is enough to
	 * see who else has one; only administrators see who else could be added.
	 * @param roomId the id of the room
	 * @param query which users
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/users")
	Mono<Page<RoomUser>> listUsers(@PathVariable long roomId, RoomUserQuery query);

	/**
	 * Lists all users of a room, page after page as they are consumed. The offset of the
	 * query is where to start, its limit the size of the pages (500 if it has none).
	 * @param roomId the id of the room
	 * @param query which users
	 * @return the users
	 */
	default Flux<RoomUser> listAllUsers(long roomId, RoomUserQuery query) {
		return Paging.all(query, (page) -> listUsers(roomId, page), RoomUser::identity);
	}

	/**
	 * Adds users to a room or change what they may do; users who are not mentioned keep
	 * their permissions, those of the others are replaced. Needs the permission to manage
	 * the room, and any role to add somebody who is not in it yet. Refused if nobody
	 * whose account does not expire would administer the room (400, -40006), for
	 * administrators of home rooms (400, -40022) and for what guests must not have (400,
	 * -80068); an unknown user is not found (404, -70501).
	 * @param roomId the id of the room
	 * @param request the users and their permissions
	 * @return completes when all is changed
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/users")
	Mono<Void> updateUsers(@PathVariable long roomId, @RequestBody RoomUsersAddBatchRequest request);

	/**
	 * Adds a user to a room or change what they may do; see
	 * {@link #updateUsers(long, RoomUsersAddBatchRequest)}.
	 * @param roomId the id of the room
	 * @param userId the id of the user
	 * @param permissions what they may do, for example {@link NodePermissions#editor()}
	 * @return completes when it is done
	 */
	default Mono<Void> addUser(long roomId, long userId, NodePermissions permissions) {
		return updateUsers(roomId,
				new RoomUsersAddBatchRequest(List.of(new RoomUsersAddBatchRequestItem(userId, permissions))));
	}

	/**
	 * Takes the permissions in a room from users. Needs the permission to manage it.
	 * Refused if nobody whose account does not expire would administer the room (400,
	 * -40006); an unknown user is not found (404, -70501).
	 * @param roomId the id of the room
	 * @param request the users
	 * @return completes when all is changed
	 */
	@DeleteExchange("/api/v4/nodes/rooms/{roomId}/users")
	Mono<Void> removeUsers(@PathVariable long roomId, @RequestBody RoomUsersDeleteBatchRequest request);

	/**
	 * Takes the permissions in a room from a user; see
	 * {@link #removeUsers(long, RoomUsersDeleteBatchRequest)}.
	 * @param roomId the id of the room
	 * @param userId the id of the user
	 * @return completes when it is done
	 */
	default Mono<Void> removeUser(long roomId, long userId) {
		return removeUsers(roomId, new RoomUsersDeleteBatchRequest(List.of(userId)));
	}

	/**
	 * Lists groups of a room, one page of them. Any permission in the room is enough to
	 * see which have one; only administrators see which else could be added.
	 * @param roomId the id of the room
	 * @param query which groups
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/groups")
	Mono<Page<RoomGroup>> listGroups(@PathVariable long roomId, RoomGroupQuery query);

	/**
	 * Lists all groups of a room, page after page as they are consumed. The offset of the
	 * query is where to start, its limit the size of the pages (500 if it has none).
	 * @param roomId the id of the room
	 * @param query which groups
	 * @return the groups
	 */
	default Flux<RoomGroup> listAllGroups(long roomId, RoomGroupQuery query) {
		return Paging.all(query, (page) -> listGroups(roomId, page), RoomGroup::id);
	}

	/**
	 * Adds groups to a room or change what their members may do; groups that are not
	 * mentioned keep their permissions, those of the others are replaced. Needs the
	 * permission to manage the room, and any role to add a group that is not in it yet.
	 * Refused if nobody whose account does not expire would administer the room (400,
	 * -40006) and for administrators of home rooms (400, -40022); an unknown group is not
	 * found (404, -30000).
	 * @param roomId the id of the room
	 * @param request the groups and their permissions
	 * @return completes when all is changed
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/groups")
	Mono<Void> updateGroups(@PathVariable long roomId, @RequestBody RoomGroupsAddBatchRequest request);

	/**
	 * Adds a group to a room or change what its members may do; who joins it later is let
	 * in at once. See {@link #updateGroups(long, RoomGroupsAddBatchRequest)}.
	 * @param roomId the id of the room
	 * @param groupId the id of the group
	 * @param permissions what the members may do, for example
	 * {@link NodePermissions#editor()}
	 * @return completes when it is done
	 */
	default Mono<Void> addGroup(long roomId, long groupId, NodePermissions permissions) {
		return addGroup(roomId, groupId, permissions, GroupMemberAcceptance.AUTOALLOW);
	}

	/**
	 * Adds a group to a room or change what its members may do; see
	 * {@link #updateGroups(long, RoomGroupsAddBatchRequest)}.
	 * @param roomId the id of the room
	 * @param groupId the id of the group
	 * @param permissions what the members may do
	 * @param acceptance what happens to users who join the group later
	 * @return completes when it is done
	 */
	default Mono<Void> addGroup(long roomId, long groupId, NodePermissions permissions,
			GroupMemberAcceptance acceptance) {
		return updateGroups(roomId, new RoomGroupsAddBatchRequest(
				List.of(new RoomGroupsAddBatchRequestItem(groupId, permissions, acceptance))));
	}

	/**
	 * Takes the permissions in a room from groups. Needs the permission to manage it.
	 * Refused if nobody whose account does not expire would administer the room (400,
	 * -40006); an unknown group is not found (404, -30000).
	 * @param roomId the id of the room
	 * @param request the groups
	 * @return completes when all is changed
	 */
	@DeleteExchange("/api/v4/nodes/rooms/{roomId}/groups")
	Mono<Void> removeGroups(@PathVariable long roomId, @RequestBody RoomGroupsDeleteBatchRequest request);

	/**
	 * Takes the permissions in a room from a group; see
	 * {@link #removeGroups(long, RoomGroupsDeleteBatchRequest)}.
	 * @param roomId the id of the room
	 * @param groupId the id of the group
	 * @return completes when it is done
	 */
	default Mono<Void> removeGroup(long roomId, long groupId) {
		return removeGroups(roomId, new RoomGroupsDeleteBatchRequest(List.of(groupId)));
	}

	/**
	 * Invites guests into a room, where they may do what guests may; who has no account
	 * yet gets one. Needs the permission to manage the room and any role, and the policy
	 * for guests has to be on. Refused for a bad e-mail address (400, -80009), what the
	 * policy forbids (400, -80064), permissions that do not fit (400, -80068), the
	 * address of somebody who is no guest (400, -80069), guests who are there already
	 * (400, -80070) and when the customer has no licences left (403, -70505).
	 * @param roomId the id of the room
	 * @param request the guests
	 * @return completes when all are invited
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/guest_users")
	Mono<Void> addGuestUsers(@PathVariable long roomId, @RequestBody RoomGuestUserAddRequest request);

	/**
	 * Lists what happened in a room, one page of it. Needs the permission to read.
	 * Refused for an unknown operation (400, -80026).
	 * @param roomId the id of the room
	 * @param query which events
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/events")
	Mono<Page<LogEvent>> listEvents(@PathVariable long roomId, RoomEventQuery query);

	/**
	 * Lists all that happened in a room, page after page as it is consumed. The offset of
	 * the query is where to start, its limit the size of the pages (500 if it has none).
	 * @param roomId the id of the room
	 * @param query which events
	 * @return the events
	 */
	default Flux<LogEvent> listAllEvents(long roomId, RoomEventQuery query) {
		return Paging.all(query, (page) -> listEvents(roomId, page), LogEvent::id);
	}

	/**
	 * Returns what holds for all files of a room, since 4.32. Needs the permission to
	 * read.
	 * @param roomId the id of the room
	 * @return the policies
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/policies")
	Mono<RoomPolicies> getPolicies(@PathVariable long roomId);

	/**
	 * Changes what holds for all files of a room, since 4.32. Needs the permission to
	 * manage it.
	 * @param roomId the id of the room
	 * @param request the changes
	 * @return completes when they are made
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/policies")
	Mono<Void> setPolicies(@PathVariable long roomId, @RequestBody RoomPoliciesRequest request);

	/**
	 * Returns the S3 tags of a room. Needs the permission to manage it. Refused unless
	 * the storage is S3 (412, -90030) and tags are on (412, -90032).
	 * @param roomId the id of the room
	 * @return the tags
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/s3_tags")
	Mono<S3TagList> getS3Tags(@PathVariable long roomId);

	/**
	 * Replaces the S3 tags of a room. Needs the permission to manage it. Mandatory tags
	 * have to be among them. Refused as in {@link #getS3Tags(long)}; an unknown tag is
	 * not found (404, -90029).
	 * @param roomId the id of the room
	 * @param request the tags
	 * @return the tags as they are now
	 */
	@PostExchange("/api/v4/nodes/rooms/{roomId}/s3_tags")
	Mono<S3TagList> setS3Tags(@PathVariable long roomId, @RequestBody S3TagIds request);

	/**
	 * Lists webhooks that are or can be told what happens in a room, one page of them,
	 * since 4.19. Needs the permission to manage the room.
	 * @param roomId the id of the room
	 * @param query which webhooks
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/webhooks")
	Mono<Page<RoomWebhook>> listWebhooks(@PathVariable long roomId, RoomWebhookQuery query);

	/**
	 * Lists all webhooks that are or can be told what happens in a room, page after page
	 * as they are consumed. The offset of the query is where to start, its limit the size
	 * of the pages (500 if it has none).
	 * @param roomId the id of the room
	 * @param query which webhooks
	 * @return the webhooks
	 */
	default Flux<RoomWebhook> listAllWebhooks(long roomId, RoomWebhookQuery query) {
		return Paging.all(query, (page) -> listWebhooks(roomId, page), RoomWebhook::identity);
	}

	/**
	 * Changes which webhooks are told what happens in a room, since 4.19. Needs the
	 * permission to manage the room. Refused for webhooks of other kinds of events (400,
	 * -80060); an unknown webhook is not found (404, -91000).
	 * @param roomId the id of the room
	 * @param request the changes
	 * @return the webhooks as they are now
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/webhooks")
	Mono<Page<RoomWebhook>> updateWebhooks(@PathVariable long roomId, @RequestBody UpdateRoomWebhookRequest request);

	/**
	 * Returns the rescue key pair of a room. Needs the permission to read. Refused if the
	 * room is not encrypted (400, -40001) or the caller has no key pair (403, -70020);
	 * there may be none of that version (404, -40007).
	 * @param roomId the id of the room
	 * @param version the version of the key pair, {@code A} or {@code RSA-4096}; the
	 * server takes the preferred one if {@code null}
	 * @return the key pair
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/keypair")
	Mono<UserKeyPairContainer> getRescueKeyPair(@PathVariable long roomId,
			@RequestParam(required = false) @Nullable String version);

	/**
	 * Returns the preferred rescue key pair of a room; see
	 * {@link #getRescueKeyPair(long, String)}.
	 * @param roomId the id of the room
	 * @return the key pair
	 */
	default Mono<UserKeyPairContainer> getRescueKeyPair(long roomId) {
		return getRescueKeyPair(roomId, null);
	}

	/**
	 * Stores a rescue key pair, since 4.24; one of another algorithm may stand beside the
	 * present one until the file keys are made anew. Needs the permission to manage the
	 * room. Refused for keys that the server cannot read (400, -70022 and -70023), if the
	 * room is not encrypted (409, -40001) or has a key pair of that version (409,
	 * -70021).
	 * @param roomId the id of the room
	 * @param keyPair the key pair
	 * @return completes when it is stored
	 */
	@PostExchange("/api/v4/nodes/rooms/{roomId}/keypair")
	Mono<Void> setRescueKeyPair(@PathVariable long roomId, @RequestBody UserKeyPairContainer keyPair);

	/**
	 * Deletes a rescue key pair, since 4.24. Store another one first and make the file
	 * keys for it, otherwise nothing rescues the files any more. Refused as in
	 * {@link #getRescueKeyPair(long, String)}.
	 * @param roomId the id of the room
	 * @param version the version of the key pair, {@code A} or {@code RSA-4096}; the
	 * server takes the least preferred one if {@code null}, so better name it
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/nodes/rooms/{roomId}/keypair")
	Mono<Void> deleteRescueKeyPair(@PathVariable long roomId, @RequestParam(required = false) @Nullable String version);

	/**
	 * Lists all rescue key pairs of a room, since 4.24. During a change there may be
	 * several. Needs the permission to read. Refused as in
	 * {@link #getRescueKeyPair(long, String)}.
	 * @param roomId the id of the room
	 * @return the key pairs
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/keypairs")
	Flux<UserKeyPairContainer> listRescueKeyPairs(@PathVariable long roomId);

	/**
	 * Stores a new rescue key pair and keep the previous private key, protected by the
	 * current password, so that the file keys can be made anew; since 4.24. Needs the
	 * permission to manage the room. Refused for keys that the server cannot read (400,
	 * -70022 and -70023); there may be no previous one (404, -40007).
	 * @param roomId the id of the room
	 * @param request the new key pair and the previous private key
	 * @return completes when both are stored
	 */
	@PostExchange("/api/v4/nodes/rooms/{roomId}/keypairs")
	Mono<Void> createAndPreserveRescueKeyPair(@PathVariable long roomId, @RequestBody CreateKeyPairRequest request);

}
