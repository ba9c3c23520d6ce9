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

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.CreateKeyPairRequest;
import io.dracoonspring.api.config.S3Tag;
import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.api.internal.query.Paging;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;

/**
 * Manages rooms: their creation, changes, encryption, members, policies, events, S3 tags,
 * webhooks and rescue keys. {@code DracoonNodes} has the operations for all nodes, such
 * as lists and deletions. {@code DracoonPendingAssignments} manages users who joined a
 * group and wait for the permissions that the group has in a room.
 * <p>
 * An unknown room is signalled as 404 (-40000 or -41000). Errors are signalled as
 * {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonRooms {

	/**
	 * Creates a room. Needs the permission to manage the parent room or, at the top
	 * level, the role of a room manager. Without inherited permissions, a room needs an
	 * administrator without an expiration date (otherwise 400, -40006). A name conflict
	 * is signalled as 409.
	 * @param request the room
	 * @return the new room
	 */
	@PostExchange("/api/v4/nodes/rooms")
	Mono<Node> create(@RequestBody CreateRoomRequest request);

	/**
	 * Changes name, notes, quota or timestamps of a room. Needs the permission to manage
	 * the parent room. A name conflict is signalled as 409.
	 * @param roomId the id of the room
	 * @param request the changes
	 * @return the room as it is now
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}")
	Mono<Node> update(@PathVariable long roomId, @RequestBody UpdateRoomRequest request);

	/**
	 * Changes the configuration of a room. Needs the permission to manage the room. Only
	 * a room in another room can inherit permissions (otherwise 400, -40017).
	 * @param roomId the id of the room
	 * @param request the changes
	 * @return the room as it is now
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/config")
	Mono<Node> configure(@PathVariable long roomId, @RequestBody ConfigRoomRequest request);

	/**
	 * Enables or disables the encryption of a top-level room. Needs the permission to
	 * manage the room, and the caller needs a key pair. The room must not have files
	 * (otherwise 400, -40008 or -40003) or deleted files (otherwise 400, -40012 or
	 * -40018). The server does not encrypt a room that has shares (400, -40023).
	 * @param roomId the id of the room
	 * @param request the new state
	 * @return the room as it is now
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/encrypt")
	Mono<Node> encrypt(@PathVariable long roomId, @RequestBody EncryptRoomRequest request);

	/**
	 * Lists one page of the users of a room. Any permission in the room suffices to see
	 * its members. Only administrators of the room also see the users whom they could
	 * add.
	 * @param roomId the id of the room
	 * @param query selects the users
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/users")
	Mono<Page<RoomUser>> listUsersPage(@PathVariable long roomId, RoomUserQuery query);

	/**
	 * Lists all users of a room, and requests each page when the subscriber needs it. The
	 * query can set the offset of the first entry and the page size (500 by default).
	 * @param roomId the id of the room
	 * @param query selects the users
	 * @return the users
	 */
	default Flux<RoomUser> listUsers(long roomId, RoomUserQuery query) {
		return Paging.all(query, (page) -> listUsersPage(roomId, page), RoomUser::identity);
	}

	/**
	 * Adds users to a room or replaces their permissions. Users whom the request does not
	 * name keep their permissions. Needs the permission to manage the room. To add a user
	 * who is not in the room yet, the caller also needs a role, no matter which. The
	 * server requires that an administrator without an expiration date remains (otherwise
	 * 400, -40006). In a home room, which is the personal room of one user, it refuses
	 * further administrators (400, -40022). It also refuses permissions that guests must
	 * not have (400, -80068). An unknown user is signalled as 404 (-70501).
	 * @param roomId the id of the room
	 * @param request the users and their permissions
	 * @return completes when all permissions are changed
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/users")
	Mono<Void> addUsers(@PathVariable long roomId, @RequestBody RoomUsersAddBatchRequest request);

	/**
	 * Adds a user to a room or replaces their permissions; see
	 * {@link #addUsers(long, RoomUsersAddBatchRequest)}.
	 * @param roomId the id of the room
	 * @param userId the id of the user
	 * @param permissions the permissions, for example {@link NodePermissions#editor()}
	 * @return completes when the permissions are changed
	 */
	default Mono<Void> addUser(long roomId, long userId, NodePermissions permissions) {
		return addUsers(roomId,
				new RoomUsersAddBatchRequest(List.of(new RoomUsersAddBatchRequestItem(userId, permissions))));
	}

	/**
	 * Revokes the permissions of users in a room. Needs the permission to manage the
	 * room. The server requires that an administrator without an expiration date remains
	 * (otherwise 400, -40006). An unknown user is signalled as 404 (-70501).
	 * @param roomId the id of the room
	 * @param request the users
	 * @return completes when all permissions are changed
	 */
	@DeleteExchange("/api/v4/nodes/rooms/{roomId}/users")
	Mono<Void> removeUsers(@PathVariable long roomId, @RequestBody RoomUsersDeleteBatchRequest request);

	/**
	 * Revokes the permissions of a user in a room; see
	 * {@link #removeUsers(long, RoomUsersDeleteBatchRequest)}.
	 * @param roomId the id of the room
	 * @param userId the id of the user
	 * @return completes when the permissions are changed
	 */
	default Mono<Void> removeUser(long roomId, long userId) {
		return removeUsers(roomId, new RoomUsersDeleteBatchRequest(List.of(userId)));
	}

	/**
	 * Lists one page of the groups of a room. Any permission in the room suffices to see
	 * its groups. Only administrators of the room also see the groups that they could
	 * add.
	 * @param roomId the id of the room
	 * @param query selects the groups
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/groups")
	Mono<Page<RoomGroup>> listGroupsPage(@PathVariable long roomId, RoomGroupQuery query);

	/**
	 * Lists all groups of a room, and requests each page when the subscriber needs it.
	 * The query can set the offset of the first entry and the page size (500 by default).
	 * @param roomId the id of the room
	 * @param query selects the groups
	 * @return the groups
	 */
	default Flux<RoomGroup> listGroups(long roomId, RoomGroupQuery query) {
		return Paging.all(query, (page) -> listGroupsPage(roomId, page), RoomGroup::id);
	}

	/**
	 * Adds groups to a room or replaces the permissions of their members. Groups that the
	 * request does not name keep their permissions. Needs the permission to manage the
	 * room. To add a group that is not in the room yet, the caller also needs a role, no
	 * matter which. The server requires that an administrator without an expiration date
	 * remains (otherwise 400, -40006). In a home room, which is the personal room of one
	 * user, it refuses further administrators (400, -40022). An unknown group is
	 * signalled as 404 (-30000).
	 * @param roomId the id of the room
	 * @param request the groups and their permissions
	 * @return completes when all permissions are changed
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/groups")
	Mono<Void> addGroups(@PathVariable long roomId, @RequestBody RoomGroupsAddBatchRequest request);

	/**
	 * Adds a group to a room or replaces the permissions of its members. Users who join
	 * the group later get the permissions at once. See
	 * {@link #addGroups(long, RoomGroupsAddBatchRequest)}.
	 * @param roomId the id of the room
	 * @param groupId the id of the group
	 * @param permissions the permissions of the members, for example
	 * {@link NodePermissions#editor()}
	 * @return completes when the permissions are changed
	 */
	default Mono<Void> addGroup(long roomId, long groupId, NodePermissions permissions) {
		return addGroup(roomId, groupId, permissions, GroupMemberAcceptance.AUTOALLOW);
	}

	/**
	 * Adds a group to a room or replaces the permissions of its members; see
	 * {@link #addGroups(long, RoomGroupsAddBatchRequest)}.
	 * @param roomId the id of the room
	 * @param groupId the id of the group
	 * @param permissions the permissions of the members
	 * @param acceptance the action for users who join the group later
	 * @return completes when the permissions are changed
	 */
	default Mono<Void> addGroup(long roomId, long groupId, NodePermissions permissions,
			GroupMemberAcceptance acceptance) {
		return addGroups(roomId, new RoomGroupsAddBatchRequest(
				List.of(new RoomGroupsAddBatchRequestItem(groupId, permissions, acceptance))));
	}

	/**
	 * Revokes the permissions of groups in a room. Needs the permission to manage the
	 * room. The server requires that an administrator without an expiration date remains
	 * (otherwise 400, -40006). An unknown group is signalled as 404 (-30000).
	 * @param roomId the id of the room
	 * @param request the groups
	 * @return completes when all permissions are changed
	 */
	@DeleteExchange("/api/v4/nodes/rooms/{roomId}/groups")
	Mono<Void> removeGroups(@PathVariable long roomId, @RequestBody RoomGroupsDeleteBatchRequest request);

	/**
	 * Revokes the permissions of a group in a room; see
	 * {@link #removeGroups(long, RoomGroupsDeleteBatchRequest)}.
	 * @param roomId the id of the room
	 * @param groupId the id of the group
	 * @return completes when the permissions are changed
	 */
	default Mono<Void> removeGroup(long roomId, long groupId) {
		return removeGroups(roomId, new RoomGroupsDeleteBatchRequest(List.of(groupId)));
	}

	/**
	 * Invites guests into a room, where they get the permissions of guests. Guests who
	 * have no account get an account. Needs the permission to manage the room, and a
	 * role, no matter which. The policy for guests has to allow invitations. The server
	 * refuses an invalid e-mail address (400, -80009), permissions that guests must not
	 * have (400, -80068), and guests whom the policy does not allow (400, -80064). It
	 * also refuses the address of a user who is not a guest (400, -80069) and guests who
	 * are in the room already (400, -80070). An exhausted licence is signalled as 403
	 * (-70505).
	 * @param roomId the id of the room
	 * @param request the guests
	 * @return completes when all are invited
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/guest_users")
	Mono<Void> addGuestUsers(@PathVariable long roomId, @RequestBody RoomGuestUserAddRequest request);

	/**
	 * Lists one page of the events of a room. Needs the permission to read. The server
	 * refuses an unknown operation (400, -80026).
	 * @param roomId the id of the room
	 * @param query selects the events
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/events")
	Mono<Page<LogEvent>> listEventsPage(@PathVariable long roomId, RoomEventQuery query);

	/**
	 * Lists all events of a room, and requests each page when the subscriber needs it.
	 * The query can set the offset of the first entry and the page size (500 by default).
	 * @param roomId the id of the room
	 * @param query selects the events
	 * @return the events
	 */
	default Flux<LogEvent> listEvents(long roomId, RoomEventQuery query) {
		return Paging.all(query, (page) -> listEventsPage(roomId, page), LogEvent::id);
	}

	/**
	 * Returns the policies for all files of a room, since 4.32. Needs the permission to
	 * read.
	 * @param roomId the id of the room
	 * @return the policies
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/policies")
	Mono<RoomPolicies> getPolicies(@PathVariable long roomId);

	/**
	 * Changes the policies for all files of a room, since 4.32. Needs the permission to
	 * manage the room.
	 * @param roomId the id of the room
	 * @param request the changes
	 * @return completes when the policies are changed
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/policies")
	Mono<Void> updatePolicies(@PathVariable long roomId, @RequestBody RoomPoliciesRequest request);

	/**
	 * Lists the S3 tags of a room. Needs the permission to manage the room. The server
	 * refuses the call if the storage is not S3 (412, -90030) or if tags are disabled
	 * (412, -90032).
	 * @param roomId the id of the room
	 * @return the tags
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/s3_tags")
	@ListProperty(optional = true)
	Flux<S3Tag> listS3Tags(@PathVariable long roomId);

	/**
	 * Replaces the S3 tags of a room. Needs the permission to manage the room. The tags
	 * have to include all mandatory tags. The server refuses the call in the same cases
	 * as {@link #listS3Tags(long)}. An unknown tag is signalled as 404 (-90029).
	 * @param roomId the id of the room
	 * @param request the tags
	 * @return the tags as they are now
	 */
	@PostExchange("/api/v4/nodes/rooms/{roomId}/s3_tags")
	@ListProperty(optional = true)
	Flux<S3Tag> setS3Tags(@PathVariable long roomId, @RequestBody S3TagIds request);

	/**
	 * Lists one page of the webhooks that receive, or can receive, the events of a room,
	 * since 4.19. Needs the permission to manage the room.
	 * @param roomId the id of the room
	 * @param query selects the webhooks
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/webhooks")
	Mono<Page<RoomWebhook>> listWebhooksPage(@PathVariable long roomId, RoomWebhookQuery query);

	/**
	 * Lists all webhooks that receive, or can receive, the events of a room, and requests
	 * each page when the subscriber needs it. The query can set the offset of the first
	 * entry and the page size (500 by default).
	 * @param roomId the id of the room
	 * @param query selects the webhooks
	 * @return the webhooks
	 */
	default Flux<RoomWebhook> listWebhooks(long roomId, RoomWebhookQuery query) {
		return Paging.all(query, (page) -> listWebhooksPage(roomId, page), RoomWebhook::identity);
	}

	/**
	 * Changes which webhooks receive the events of a room, since 4.19. Needs the
	 * permission to manage the room. The server refuses webhooks whose events are not
	 * about nodes (400, -80060). An unknown webhook is signalled as 404 (-91000).
	 * @param roomId the id of the room
	 * @param request the changes
	 * @return the webhooks as they are now
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/webhooks")
	Mono<Page<RoomWebhook>> updateWebhooks(@PathVariable long roomId, @RequestBody UpdateRoomWebhookRequest request);

	/**
	 * Returns the rescue key pair of a room. Needs the permission to read. The server
	 * refuses a room that is not encrypted (400, -40001) and a caller without a key pair
	 * (403, -70020). An unknown version is signalled as 404 (-40007).
	 * @param roomId the id of the room
	 * @param version the version of the key pair, {@code A} or {@code RSA-4096}; the
	 * server uses the preferred version if {@code null}
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
	 * Stores a rescue key pair, since 4.24. A key pair of another algorithm can exist
	 * beside the current key pair until clients have encrypted the file keys again. Needs
	 * the permission to manage the room. The server refuses unreadable keys (400, -70022
	 * and -70023). It also refuses a room that is not encrypted (409, -40001) or already
	 * has a key pair of that version (409, -70021).
	 * @param roomId the id of the room
	 * @param keyPair the key pair
	 * @return completes when it is stored
	 */
	@PostExchange("/api/v4/nodes/rooms/{roomId}/keypair")
	Mono<Void> setRescueKeyPair(@PathVariable long roomId, @RequestBody UserKeyPairContainer keyPair);

	/**
	 * Deletes a rescue key pair, since 4.24. Before that, store another rescue key pair
	 * and encrypt the file keys for it. Otherwise there is no rescue key for the files
	 * any more. The server refuses the call in the same cases as
	 * {@link #getRescueKeyPair(long, String)}.
	 * @param roomId the id of the room
	 * @param version the version of the key pair, {@code A} or {@code RSA-4096}; the
	 * server deletes the least preferred key pair if {@code null}, so it is better to
	 * name the version
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/nodes/rooms/{roomId}/keypair")
	Mono<Void> deleteRescueKeyPair(@PathVariable long roomId, @RequestParam(required = false) @Nullable String version);

	/**
	 * Lists all rescue key pairs of a room, since 4.24. While a key pair is being
	 * replaced, a room can have several. Needs the permission to read. The server refuses
	 * the call in the same cases as {@link #getRescueKeyPair(long, String)}.
	 * @param roomId the id of the room
	 * @return the key pairs
	 */
	@GetExchange("/api/v4/nodes/rooms/{roomId}/keypairs")
	Flux<UserKeyPairContainer> listRescueKeyPairs(@PathVariable long roomId);

	/**
	 * Stores a new rescue key pair and keeps the previous private key, so that clients
	 * can encrypt the file keys again; since 4.24. The current rescue password protects
	 * the previous private key. Needs the permission to manage the room. The server
	 * refuses unreadable keys (400, -70022 and -70023). Without a previous key pair the
	 * call signals 404 (-40007).
	 * @param roomId the id of the room
	 * @param request the new key pair and the previous private key
	 * @return completes when both are stored
	 */
	@PostExchange("/api/v4/nodes/rooms/{roomId}/keypairs")
	Mono<Void> createAndPreserveRescueKeyPair(@PathVariable long roomId, @RequestBody CreateKeyPairRequest request);

}
