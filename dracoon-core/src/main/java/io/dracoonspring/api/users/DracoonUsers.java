// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import java.util.Map;

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

import io.dracoonspring.api.KeyValueEntry;
import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.api.internal.query.Paging;
import io.dracoonspring.api.roles.Role;

/**
 * Manages the users of the customer. {@code DracoonAccount} manages the account of the
 * caller. Errors are signalled as {@code DracoonApiException}. A caller without the
 * required right gets 403. An unknown user is signalled as 404 (-70501).
 */
@NotForImplementation
@HttpExchange
public interface DracoonUsers {

	/**
	 * Lists one page of users. Needs the right to read users. An invalid offset or limit
	 * is signalled as 400 (-80024).
	 * @param query selects the users
	 * @return the page
	 */
	@GetExchange("/api/v4/users")
	Mono<Page<UserItem>> listPage(UserQuery query);

	/**
	 * Lists users, and requests each page when the subscriber needs it. The query can set
	 * the offset of the first entry and the page size (500 by default).
	 * @param query selects the users
	 * @return the users
	 */
	default Flux<UserItem> list(UserQuery query) {
		return Paging.all(query, this::listPage, UserItem::id);
	}

	/**
	 * Returns a user. Needs the right to read users.
	 * @param userId the id of the user
	 * @param effectiveRoles whether {@link UserData#userRoles()} include the roles of
	 * groups; the server uses {@code false} if {@code null}
	 * @return the user
	 */
	@GetExchange("/api/v4/users/{userId}")
	Mono<UserData> get(@PathVariable long userId,
			@RequestParam(name = "effective_roles", required = false) @Nullable Boolean effectiveRoles);

	/**
	 * Returns a user with the roles that were granted to the user directly.
	 * @param userId the id of the user
	 * @return the user
	 */
	default Mono<UserData> get(long userId) {
		return get(userId, null);
	}

	/**
	 * Creates a user. Needs the right to change users.
	 * <p>
	 * The server refuses these values with 400:
	 * <ul>
	 * <li>a password that violates the policy (-10002)
	 * <li>an unknown language (-10013) or sign-in method (-10100)
	 * <li>texts that are too long (-80007) or contain forbidden characters (-80023)
	 * <li>an expiration in the past (-80006) or too far ahead (-80008)
	 * <li>an invalid e-mail address (-80009)
	 * <li>values that another value excludes, such as a password for a user of an Active
	 * Directory (-80028)
	 * <li>a {@code mustChangePassword} of {@code false} together with a notification
	 * (-80038)
	 * <li>combinations of values that a policy of the customer forbids (-80064)
	 * </ul>
	 * <p>
	 * A request can omit the id of the Active Directory or OpenID Connect provider if
	 * exactly one is configured. In all other cases, a missing id is signalled as 400 or
	 * 404 (-90002 or -90059). An unknown id is signalled as 404 (-90050 or -90035). An
	 * exhausted licence is signalled as 403 (-70505). A name conflict is signalled as 409
	 * (-70560 to -70563 for the sign-in name, -70564 for the user name).
	 * @param request the user
	 * @return the new user
	 */
	@PostExchange("/api/v4/users")
	Mono<UserData> create(@RequestBody CreateUserRequest request);

	/**
	 * Changes a user. Needs the right to change users.
	 * <p>
	 * The server can refuse a new user name (400, -70105) or e-mail address (400,
	 * -70107). The last administrator of a room (400, -40006) and the last user with a
	 * role (400, -71006) can neither be locked nor expire. As for a new user, the server
	 * refuses an unknown language or sign-in method, texts that are too long, and an
	 * invalid expiration. It also refuses values that another value excludes,
	 * combinations that a policy forbids, and an unknown or ambiguous Active Directory or
	 * OpenID Connect provider. A feature that was not booked is signalled as 402
	 * (-89000), and a name conflict as 409 (-70560 to -70564).
	 * @param userId the id of the user
	 * @param request the changes
	 * @return the changed user
	 */
	@PutExchange("/api/v4/users/{userId}")
	Mono<UserData> update(@PathVariable long userId, @RequestBody UpdateUserRequest request);

	/**
	 * Deletes a user. Needs the right to delete users. The last administrator of a room
	 * (400, -40006, see {@link #listLastAdminRooms(long)}) and the last user with a role
	 * (400, -71006) cannot be deleted.
	 * @param userId the id of the user
	 * @return completes when the user is deleted
	 */
	@DeleteExchange("/api/v4/users/{userId}")
	Mono<Void> delete(@PathVariable long userId);

	/**
	 * Lists one page of the groups of a user, or of the groups that the user does not
	 * belong to; {@link UserGroupFilter#IS_MEMBER} selects these groups. Needs the right
	 * to read users. An invalid offset or limit is signalled as 400 (-80024).
	 * @param userId the id of the user
	 * @param query selects the groups
	 * @return the page
	 */
	@GetExchange("/api/v4/users/{userId}/groups")
	Mono<Page<UserGroup>> listGroupsPage(@PathVariable long userId, UserGroupQuery query);

	/**
	 * Lists the groups of a user, or the groups that the user does not belong to, and
	 * requests each page when the subscriber needs it.
	 * @param userId the id of the user
	 * @param query selects the groups
	 * @return the groups
	 */
	default Flux<UserGroup> listGroups(long userId, UserGroupQuery query) {
		return Paging.all(query, (page) -> listGroupsPage(userId, page), UserGroup::id);
	}

	/**
	 * Lists the rooms that only this user administers, except the personal room and the
	 * rooms below it; since 4.10. Needs the right to change users.
	 * @param userId the id of the user
	 * @return the rooms
	 */
	@GetExchange("/api/v4/users/{userId}/last_admin_rooms")
	@ListProperty
	Flux<LastAdminUserRoom> listLastAdminRooms(@PathVariable long userId);

	/**
	 * Lists the roles of a user. Needs the right to read users. {@code DracoonRoles}
	 * grants and revokes roles.
	 * @param userId the id of the user
	 * @return the roles
	 */
	@GetExchange("/api/v4/users/{userId}/roles")
	@ListProperty
	Flux<Role> listRoles(@PathVariable long userId);

	/**
	 * Creates a code that the user can enter once instead of the second factor, since
	 * 4.37. Using the code removes all second factors of the user. Needs the right to
	 * change users. The server refuses users without a second factor (400, -10111).
	 * @param userId the id of the user
	 * @return the code
	 */
	@PostExchange("/api/v4/users/{userId}/mfa/emergency_code")
	Mono<EmergencyMfaCodeResponse> createEmergencyMfaCode(@PathVariable long userId);

	/**
	 * Removes all second factors of a user. DRACOON Cloud only. Needs the right to change
	 * users.
	 * @param userId the id of the user
	 * @return completes when the second factors are removed
	 */
	@DeleteExchange("/api/v4/users/{userId}/mfa")
	Mono<Void> resetMfa(@PathVariable long userId);

	/**
	 * Lists one page of the values that administrators attached to a user; since 4.12.
	 * The API document names no right for this call.
	 * @param userId the id of the user
	 * @param query selects the values
	 * @return the page
	 */
	@GetExchange("/api/v4/users/{userId}/userAttributes")
	Mono<Page<KeyValueEntry>> listAttributesPage(@PathVariable long userId, AttributeQuery query);

	/**
	 * Lists the values that administrators attached to a user, and requests each page
	 * when the subscriber needs it; since 4.12.
	 * @param userId the id of the user
	 * @param query selects the values
	 * @return the values
	 */
	default Flux<KeyValueEntry> listAttributes(long userId, AttributeQuery query) {
		return Paging.all(query, (page) -> listAttributesPage(userId, page), KeyValueEntry::key);
	}

	/**
	 * Attaches values to a user. Values with the same name are replaced, and all others
	 * stay. Needs the right to change users. Names consist of letters without accents,
	 * digits, {@code _} and {@code -} (400, -80023) and must differ in more than upper
	 * and lower case (400, -80015). Names have up to 255 characters and values up to 4096
	 * (400, -80007). DRACOON Cloud accepts up to 200 values in one call and stores up to
	 * 500.
	 * @param userId the id of the user
	 * @param attributes the values
	 * @return the changed user, or empty from DRACOON Cloud, which sends status 204
	 */
	@PutExchange("/api/v4/users/{userId}/userAttributes")
	Mono<UserData> updateAttributes(@PathVariable long userId, @RequestBody UserAttributes attributes);

	/**
	 * Attaches values to a user; see {@link #updateAttributes(long, UserAttributes)}.
	 * @param userId the id of the user
	 * @param attributes the names with their values
	 * @return the changed user, or empty from DRACOON Cloud, which sends status 204
	 */
	default Mono<UserData> updateAttributes(long userId, Map<String, String> attributes) {
		return updateAttributes(userId, UserAttributes.of(attributes));
	}

	/**
	 * Removes a value from a user. Needs the right to change users. An unknown name is
	 * signalled as 404 (-70550). An invalid name is signalled as 400 (-80023).
	 * @param userId the id of the user
	 * @param key the name of the value, not case-sensitive
	 * @return completes when the value is removed
	 */
	@DeleteExchange("/api/v4/users/{userId}/userAttributes/{key}")
	Mono<Void> deleteAttribute(@PathVariable long userId, @PathVariable String key);

}
