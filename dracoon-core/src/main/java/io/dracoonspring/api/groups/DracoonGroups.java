// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.api.internal.query.Paging;
import io.dracoonspring.api.roles.Role;

/**
 * Manages groups and their members. Errors are signalled as {@code DracoonApiException}.
 * A caller without the required right gets 403. An unknown group is signalled as 404
 * (-30000).
 */
@NotForImplementation
@HttpExchange
public interface DracoonGroups {

	/**
	 * Lists one page of groups. Needs the right to read groups. An invalid offset or
	 * limit is signalled as 400 (-80024).
	 * @param query selects the groups
	 * @return the page
	 */
	@GetExchange("/api/v4/groups")
	Mono<Page<Group>> listPage(GroupQuery query);

	/**
	 * Lists groups, and requests each page when the subscriber needs it. The query can
	 * set the offset of the first entry and the page size (500 by default).
	 * @param query selects the groups
	 * @return the groups
	 */
	default Flux<Group> list(GroupQuery query) {
		return Paging.all(query, this::listPage, Group::id);
	}

	/**
	 * Returns a group. Needs the right to read groups.
	 * @param groupId the id of the group
	 * @return the group
	 */
	@GetExchange("/api/v4/groups/{groupId}")
	Mono<Group> get(@PathVariable long groupId);

	/**
	 * Creates a group. Needs the right to change groups. The server refuses a name that
	 * is too long (400, -80007). It also refuses an expiration in the past (400, -80006)
	 * or too far ahead (400, -80008). A name conflict is signalled as 409.
	 * @param request the group
	 * @return the new group
	 */
	@PostExchange("/api/v4/groups")
	Mono<Group> create(@RequestBody CreateGroupRequest request);

	/**
	 * Changes a group. Needs the right to change groups. The server refuses the same
	 * values as for a new group. It also refuses an expiration for a group that is the
	 * last administrator of a room (400, -40006) or the last holder of a role (400,
	 * -71006).
	 * @param groupId the id of the group
	 * @param request the changes
	 * @return the group as it is now
	 */
	@PutExchange("/api/v4/groups/{groupId}")
	Mono<Group> update(@PathVariable long groupId, @RequestBody UpdateGroupRequest request);

	/**
	 * Deletes a group. The accounts of its members stay. Needs the right to delete
	 * groups. The server refuses the group that receives imported users (400, -30040). It
	 * also refuses a group that is the last administrator of a room (400, -40006, see
	 * {@link #listLastAdminRooms(long)}) or the last holder of a role (400, -71006).
	 * @param groupId the id of the group
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/groups/{groupId}")
	Mono<Void> delete(@PathVariable long groupId);

	/**
	 * Lists the rooms that only this group administers, since 4.10. Needs the right to
	 * change groups.
	 * @param groupId the id of the group
	 * @return the rooms
	 */
	@GetExchange("/api/v4/groups/{groupId}/last_admin_rooms")
	@ListProperty
	Flux<LastAdminGroupRoom> listLastAdminRooms(@PathVariable long groupId);

	/**
	 * Lists the roles of a group. Needs the right to read groups. {@code DracoonRoles}
	 * grants and revokes roles.
	 * @param groupId the id of the group
	 * @return the roles
	 */
	@GetExchange("/api/v4/groups/{groupId}/roles")
	@ListProperty
	Flux<Role> listRoles(@PathVariable long groupId);

	/**
	 * Lists one page of the members of a group. With {@link GroupUserFilter#IS_MEMBER},
	 * the query can also select users who are not members. Needs the right to read
	 * groups. An invalid offset or limit is signalled as 400 (-80024).
	 * @param groupId the id of the group
	 * @param query selects the users
	 * @return the page
	 */
	@GetExchange("/api/v4/groups/{groupId}/users")
	Mono<Page<GroupUser>> listMembersPage(@PathVariable long groupId, GroupUserQuery query);

	/**
	 * Lists the members of a group, or other users like
	 * {@link #listMembersPage(long, GroupUserQuery)}, and requests each page when the
	 * subscriber needs it.
	 * @param groupId the id of the group
	 * @param query selects the users
	 * @return the users
	 */
	default Flux<GroupUser> listMembers(long groupId, GroupUserQuery query) {
		return Paging.all(query, (page) -> listMembersPage(groupId, page), GroupUser::identity);
	}

	/**
	 * Adds users to a group. Needs the right to change groups. The server refuses users
	 * who already are members (400, -70510), guests (400, -71012) and unknown users (404,
	 * -70501).
	 * @param groupId the id of the group
	 * @param request the users
	 * @return the group as it is now
	 */
	@PostExchange("/api/v4/groups/{groupId}/users")
	Mono<Group> addMembers(@PathVariable long groupId, @RequestBody ChangeGroupMembersRequest request);

	/**
	 * Adds a user to a group; see {@link #addMembers(long, ChangeGroupMembersRequest)}.
	 * @param groupId the id of the group
	 * @param userId the id of the user
	 * @return the group as it is now
	 */
	default Mono<Group> addMember(long groupId, long userId) {
		return addMembers(groupId, ChangeGroupMembersRequest.of(userId));
	}

	/**
	 * Removes up to 200 users from a group. The server refuses more users (400, -80063).
	 * Needs the right to change groups. The server refuses the call if a room would lose
	 * its last administrator (400, -40006) or a role its last user (400, -71006). Unknown
	 * users are signalled as 404 (-70501).
	 * @param groupId the id of the group
	 * @param request the users
	 * @return the group as it is now
	 */
	@DeleteExchange("/api/v4/groups/{groupId}/users")
	Mono<Group> removeMembers(@PathVariable long groupId, @RequestBody ChangeGroupMembersRequest request);

	/**
	 * Removes a user from a group; see
	 * {@link #removeMembers(long, ChangeGroupMembersRequest)}.
	 * @param groupId the id of the group
	 * @param userId the id of the user
	 * @return the group as it is now
	 */
	default Mono<Group> removeMember(long groupId, long userId) {
		return removeMembers(groupId, ChangeGroupMembersRequest.of(userId));
	}

}
