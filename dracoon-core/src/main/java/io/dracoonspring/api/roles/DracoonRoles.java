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

import io.dracoonspring.api.Page;
import io.dracoonspring.api.Paging;

/**
 * The fixed roles, and which users and groups have them. To give a role or take it away,
 * a caller needs the right to grant that role. Errors are signalled as
 * {@code DracoonApiException}; who lacks the right that a call needs gets 403, and a role
 * that does not exist is 404 (-71001).
 */
@HttpExchange
public interface DracoonRoles {

	/**
	 * Lists all roles with their rights. Needs the right to read users.
	 * @return the roles
	 */
	@GetExchange("/api/v4/roles")
	Mono<RoleList> list();

	/**
	 * Lists the groups that have a role, or those that do not, one page of them. Needs
	 * the right to read groups. An offset or limit that makes no sense is 400 (-80024).
	 * @param roleId the id of the role
	 * @param query which groups
	 * @return the page
	 */
	@GetExchange("/api/v4/roles/{roleId}/groups")
	Mono<Page<RoleGroup>> listGroups(@PathVariable int roleId, RoleGroupQuery query);

	/**
	 * Lists the groups that have a role, or those that do not, page after page as they
	 * are consumed.
	 * @param roleId the id of the role
	 * @param query which groups
	 * @return the groups
	 */
	default Flux<RoleGroup> listAllGroups(int roleId, RoleGroupQuery query) {
		return Paging.all(query, (page) -> listGroups(roleId, page), RoleGroup::id);
	}

	/**
	 * Gives a role to groups. Refused for roles that groups cannot have (400, -71002) and
	 * groups that do not exist (404, -30000).
	 * @param roleId the id of the role
	 * @param request the groups
	 * @return the groups that have the role now
	 */
	@PostExchange("/api/v4/roles/{roleId}/groups")
	Mono<Page<RoleGroup>> addGroups(@PathVariable int roleId, @RequestBody GroupIds request);

	/**
	 * Gives a role to a group; see {@link #addGroups(int, GroupIds)}.
	 * @param roleId the id of the role
	 * @param groupId the id of the group
	 * @return the groups that have the role now
	 */
	default Mono<Page<RoleGroup>> addGroup(int roleId, long groupId) {
		return addGroups(roleId, GroupIds.of(groupId));
	}

	/**
	 * Takes a role away from groups. Refused if no user who does not expire would be left
	 * to grant the role (400, -71006), and for groups that do not exist (404, -30000).
	 * @param roleId the id of the role
	 * @param request the groups
	 * @return the groups that have the role now
	 */
	@DeleteExchange("/api/v4/roles/{roleId}/groups")
	Mono<Page<RoleGroup>> removeGroups(@PathVariable int roleId, @RequestBody GroupIds request);

	/**
	 * Takes a role away from a group; see {@link #removeGroups(int, GroupIds)}.
	 * @param roleId the id of the role
	 * @param groupId the id of the group
	 * @return the groups that have the role now
	 */
	default Mono<Page<RoleGroup>> removeGroup(int roleId, long groupId) {
		return removeGroups(roleId, GroupIds.of(groupId));
	}

	/**
	 * Lists the users who have a role, or those who do not, one page of them. Needs the
	 * right to read users. An offset or limit that makes no sense is 400 (-80024).
	 * @param roleId the id of the role
	 * @param query which users
	 * @return the page
	 */
	@GetExchange("/api/v4/roles/{roleId}/users")
	Mono<Page<RoleUser>> listUsers(@PathVariable int roleId, RoleUserQuery query);

	/**
	 * Lists the users who have a role, or those who do not, page after page as they are
	 * consumed.
	 * @param roleId the id of the role
	 * @param query which users
	 * @return the users
	 */
	default Flux<RoleUser> listAllUsers(int roleId, RoleUserQuery query) {
		return Paging.all(query, (page) -> listUsers(roleId, page), RoleUser::identity);
	}

	/**
	 * Gives a role to users. A guest can be given no further role (400, -71010), except
	 * that the role of a regular user turns a guest into one; all others have it already
	 * (400, -71011), and the user name must not be taken (409, -70564). Nothing may lose
	 * its last administrator by it (400, -40006 for rooms, -71006 for roles). Users who
	 * do not exist are 404 (-70501).
	 * @param roleId the id of the role
	 * @param request the users
	 * @return the users who have the role now
	 */
	@PostExchange("/api/v4/roles/{roleId}/users")
	Mono<Page<RoleUser>> addUsers(@PathVariable int roleId, @RequestBody UserIds request);

	/**
	 * Gives a role to a user; see {@link #addUsers(int, UserIds)}.
	 * @param roleId the id of the role
	 * @param userId the id of the user
	 * @return the users who have the role now
	 */
	default Mono<Page<RoleUser>> addUser(int roleId, long userId) {
		return addUsers(roleId, UserIds.of(userId));
	}

	/**
	 * Takes a role away from users. Refused for roles that cannot be taken away (400,
	 * -71003), if no user who does not expire would be left to grant the role (400,
	 * -71006), and for users who do not exist (404, -70501).
	 * @param roleId the id of the role
	 * @param request the users
	 * @return the users who have the role now
	 */
	@DeleteExchange("/api/v4/roles/{roleId}/users")
	Mono<Page<RoleUser>> removeUsers(@PathVariable int roleId, @RequestBody UserIds request);

	/**
	 * Takes a role away from a user; see {@link #removeUsers(int, UserIds)}.
	 * @param roleId the id of the role
	 * @param userId the id of the user
	 * @return the users who have the role now
	 */
	default Mono<Page<RoleUser>> removeUser(int roleId, long userId) {
		return removeUsers(roleId, UserIds.of(userId));
	}

}
