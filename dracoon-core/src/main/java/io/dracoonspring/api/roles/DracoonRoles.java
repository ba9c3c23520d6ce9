// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.api.internal.query.Paging;

/**
 * Manages the fixed roles, and the users and groups that have them. To grant or revoke a
 * role, a caller needs the right to grant that role. Errors are signalled as
 * {@code DracoonApiException}. A caller without the required right gets 403. An unknown
 * role is signalled as 404 (-71001).
 */
@NotForImplementation
@HttpExchange
public interface DracoonRoles {

	/**
	 * Lists all roles with their rights. Needs the right to read users.
	 * @return the roles
	 */
	@GetExchange("/api/v4/roles")
	@ListProperty
	Flux<Role> list();

	/**
	 * Lists one page of the groups that have a role, or of the groups that do not have
	 * it. Needs the right to read groups. An invalid offset or limit is signalled as 400
	 * (-80024).
	 * @param roleId the id of the role
	 * @param query selects the groups
	 * @return the page
	 */
	@GetExchange("/api/v4/roles/{roleId}/groups")
	Mono<Page<RoleGroup>> listGroupsPage(@PathVariable long roleId, RoleGroupQuery query);

	/**
	 * Lists the groups that have a role, or the groups that do not have it, and requests
	 * each page when the subscriber needs it.
	 * @param roleId the id of the role
	 * @param query selects the groups
	 * @return the groups
	 */
	default Flux<RoleGroup> listGroups(long roleId, RoleGroupQuery query) {
		return Paging.all(query, (page) -> listGroupsPage(roleId, page), RoleGroup::id);
	}

	/**
	 * Grants a role to groups. The server refuses roles that groups cannot have (400,
	 * -71002). Unknown groups are signalled as 404 (-30000).
	 * @param roleId the id of the role
	 * @param request the groups
	 * @return the groups that have the role now
	 */
	@PostExchange("/api/v4/roles/{roleId}/groups")
	Mono<Page<RoleGroup>> addGroups(@PathVariable long roleId, @RequestBody GroupIds request);

	/**
	 * Grants a role to a group; see {@link #addGroups(long, GroupIds)}.
	 * @param roleId the id of the role
	 * @param groupId the id of the group
	 * @return the groups that have the role now
	 */
	default Mono<Page<RoleGroup>> addGroup(long roleId, long groupId) {
		return addGroups(roleId, GroupIds.of(groupId));
	}

	/**
	 * Revokes a role from groups. The server requires that a user remains who can grant
	 * the role and whose account does not expire (otherwise 400, -71006). Unknown groups
	 * are signalled as 404 (-30000).
	 * @param roleId the id of the role
	 * @param request the groups
	 * @return the groups that have the role now
	 */
	@DeleteExchange("/api/v4/roles/{roleId}/groups")
	Mono<Page<RoleGroup>> removeGroups(@PathVariable long roleId, @RequestBody GroupIds request);

	/**
	 * Revokes a role from a group; see {@link #removeGroups(long, GroupIds)}.
	 * @param roleId the id of the role
	 * @param groupId the id of the group
	 * @return the groups that have the role now
	 */
	default Mono<Page<RoleGroup>> removeGroup(long roleId, long groupId) {
		return removeGroups(roleId, GroupIds.of(groupId));
	}

	/**
	 * Lists one page of the users who have a role, or who do not have it. Needs the right
	 * to read users. An invalid offset or limit is signalled as 400 (-80024).
	 * @param roleId the id of the role
	 * @param query selects the users
	 * @return the page
	 */
	@GetExchange("/api/v4/roles/{roleId}/users")
	Mono<Page<RoleUser>> listUsersPage(@PathVariable long roleId, RoleUserQuery query);

	/**
	 * Lists the users who have a role, or who do not have it, and requests each page when
	 * the subscriber needs it.
	 * @param roleId the id of the role
	 * @param query selects the users
	 * @return the users
	 */
	default Flux<RoleUser> listUsers(long roleId, RoleUserQuery query) {
		return Paging.all(query, (page) -> listUsersPage(roleId, page), RoleUser::identity);
	}

	/**
	 * Grants a role to users. A guest can only get the role of a regular user (otherwise
	 * 400, -71010). With this role, the guest becomes a regular user. The server refuses
	 * this role for regular users, because they already have it (400, -71011). If another
	 * user has the user name of one of these users, the call signals 409 (-70564). The
	 * server refuses the call if a room (400, -40006) or a role (400, -71006) would lose
	 * its last administrator. Unknown users are signalled as 404 (-70501).
	 * @param roleId the id of the role
	 * @param request the users
	 * @return the users who have the role now
	 */
	@PostExchange("/api/v4/roles/{roleId}/users")
	Mono<Page<RoleUser>> addUsers(@PathVariable long roleId, @RequestBody UserIds request);

	/**
	 * Grants a role to a user; see {@link #addUsers(long, UserIds)}.
	 * @param roleId the id of the role
	 * @param userId the id of the user
	 * @return the users who have the role now
	 */
	default Mono<Page<RoleUser>> addUser(long roleId, long userId) {
		return addUsers(roleId, UserIds.of(userId));
	}

	/**
	 * Revokes a role from users. The server refuses roles that cannot be revoked (400,
	 * -71003). It also requires that a user remains who can grant the role and whose
	 * account does not expire (otherwise 400, -71006). Unknown users are signalled as 404
	 * (-70501).
	 * @param roleId the id of the role
	 * @param request the users
	 * @return the users who have the role now
	 */
	@DeleteExchange("/api/v4/roles/{roleId}/users")
	Mono<Page<RoleUser>> removeUsers(@PathVariable long roleId, @RequestBody UserIds request);

	/**
	 * Revokes a role from a user; see {@link #removeUsers(long, UserIds)}.
	 * @param roleId the id of the role
	 * @param userId the id of the user
	 * @return the users who have the role now
	 */
	default Mono<Page<RoleUser>> removeUser(long roleId, long userId) {
		return removeUsers(roleId, UserIds.of(userId));
	}

}
