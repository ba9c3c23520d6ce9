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
import io.dracoonspring.api.Page;
import io.dracoonspring.api.Paging;
import io.dracoonspring.api.roles.RoleList;

/**
 * Administration of the users of the customer. The account of the caller is in
 * {@code DracoonAccount}. Errors are signalled as {@code DracoonApiException}; who lacks
 * the right that a call needs gets 403, and a user who does not exist is 404 (-70501).
 */
@HttpExchange
public interface DracoonUsers {

	/**
	 * Lists users, one page of them. Needs the right to read users. An offset or limit
	 * that makes no sense is 400 (-80024).
	 * @param query which users
	 * @return the page
	 */
	@GetExchange("/api/v4/users")
	Mono<Page<UserItem>> list(UserQuery query);

	/**
	 * Lists users, page after page as they are consumed. The offset of the query is where
	 * to start, its limit the size of the pages (500 if it has none).
	 * @param query which users
	 * @return the users
	 */
	default Flux<UserItem> listAll(UserQuery query) {
		return Paging.all(query, this::list, UserItem::id);
	}

	/**
	 * Returns a user. Needs the right to read users.
	 * @param userId the id of the user
	 * @param effectiveRoles whether {@link UserData#userRoles()} are to include those
	 * that come with groups; the server takes {@code false} if {@code null}
	 * @return the user
	 */
	@GetExchange("/api/v4/users/{userId}")
	Mono<UserData> get(@PathVariable long userId,
			@RequestParam(name = "effective_roles", required = false) @Nullable Boolean effectiveRoles);

	/**
	 * Returns a user with the roles that were given to the user directly.
	 * @param userId the id of the user
	 * @return the user
	 */
	default Mono<UserData> get(long userId) {
		return get(userId, null);
	}

	/**
	 * Creates a user. Needs the right to change users.
	 * <p>
	 * Refused are a password against the policy (400, -10002), an unknown language
	 * (-10013) or method to sign in (-10100), texts that are too long (-80007) or contain
	 * forbidden characters (-80023), an expiration in the past (-80006) or too far ahead
	 * (-80008), an e-mail address that is none (-80009), what must be left out because of
	 * another value (-80028), a first password to keep together with a notification
	 * (-80038) and what a policy forbids (-80064). Without an id there has to be exactly
	 * one Active Directory or OpenID Connect provider (400 or 404, -90002 and -90059);
	 * with one it has to exist (404, -90050 and -90035). When the licence is used up it
	 * is 403 (-70505). A name that is taken is a conflict (409, -70560 to -70563 for the
	 * one to sign in with, -70564 for the user name).
	 * @param request the user
	 * @return the new user
	 */
	@PostExchange("/api/v4/users")
	Mono<UserData> create(@RequestBody CreateUserRequest request);

	/**
	 * Changes a user. Needs the right to change users.
	 * <p>
	 * Refused are another user name or e-mail address where the server does not allow it
	 * (400, -70105 and -70107), locking or letting expire the last administrator of a
	 * room (400, -40006) or the last one with a role (400, -71006), and, as on creating,
	 * an unknown language or method to sign in, texts that are too long, an impossible
	 * expiration, what must be left out because of another value, what a policy forbids,
	 * and a source of users that does not exist or is not clear. A feature that was not
	 * booked is 402 (-89000). A name that is taken is a conflict (409, -70560 to -70564).
	 * @param userId the id of the user
	 * @param request the changes
	 * @return the user as it is now
	 */
	@PutExchange("/api/v4/users/{userId}")
	Mono<UserData> update(@PathVariable long userId, @RequestBody UpdateUserRequest request);

	/**
	 * Deletes a user. Needs the right to delete users. The last administrator of a room
	 * (400, -40006, see {@link #listLastAdminRooms(long)}) and the last one with a role
	 * (400, -71006) cannot be deleted.
	 * @param userId the id of the user
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/users/{userId}")
	Mono<Void> delete(@PathVariable long userId);

	/**
	 * Lists the groups of a user, or those that the user is not in, one page of them.
	 * Needs the right to read users. An offset or limit that makes no sense is 400
	 * (-80024).
	 * @param userId the id of the user
	 * @param query which groups
	 * @return the page
	 */
	@GetExchange("/api/v4/users/{userId}/groups")
	Mono<Page<UserGroup>> listGroups(@PathVariable long userId, UserGroupQuery query);

	/**
	 * Lists the groups of a user, or those that the user is not in, page after page as
	 * they are consumed.
	 * @param userId the id of the user
	 * @param query which groups
	 * @return the groups
	 */
	default Flux<UserGroup> listAllGroups(long userId, UserGroupQuery query) {
		return Paging.all(query, (page) -> listGroups(userId, page), UserGroup::id);
	}

	/**
	 * Lists the rooms that nobody else administers, apart from the personal room and what
	 * is below it; since 4.10. Needs the right to change users.
	 * @param userId the id of the user
	 * @return the rooms
	 */
	@GetExchange("/api/v4/users/{userId}/last_admin_rooms")
	Mono<LastAdminUserRoomList> listLastAdminRooms(@PathVariable long userId);

	/**
	 * Lists the roles of a user. Needs the right to read users. Roles are given and taken
	 * away with {@code DracoonRoles}.
	 * @param userId the id of the user
	 * @return the roles
	 */
	@GetExchange("/api/v4/users/{userId}/roles")
	Mono<RoleList> listRoles(@PathVariable long userId);

	/**
	 * Creates a code that the user can give once instead of the second factor, which
	 * removes all second factors of the user; since 4.37. Needs the right to change
	 * users. Refused for users without a second factor (400, -10111).
	 * @param userId the id of the user
	 * @return the code
	 */
	@PostExchange("/api/v4/users/{userId}/mfa/emergency_code")
	Mono<EmergencyMfaCodeResponse> createEmergencyMfaCode(@PathVariable long userId);

	/**
	 * Removes all second factors of a user. DRACOON Cloud only. Needs the right to change
	 * users.
	 * @param userId the id of the user
	 * @return completes when the user has none any more
	 */
	@DeleteExchange("/api/v4/users/{userId}/mfa")
	Mono<Void> resetMfa(@PathVariable long userId);

	/**
	 * Lists the values that administrators attached to a user, one page of them; since
	 * 4.12. The server names no right that it needs.
	 * @param userId the id of the user
	 * @param query which values
	 * @return the page
	 */
	@GetExchange("/api/v4/users/{userId}/userAttributes")
	Mono<Page<KeyValueEntry>> listAttributes(@PathVariable long userId, AttributeQuery query);

	/**
	 * Lists the values that administrators attached to a user, page after page as they
	 * are consumed; since 4.12.
	 * @param userId the id of the user
	 * @param query which values
	 * @return the values
	 */
	default Flux<KeyValueEntry> listAllAttributes(long userId, AttributeQuery query) {
		return Paging.all(query, (page) -> listAttributes(userId, page), KeyValueEntry::key);
	}

	/**
	 * Attaches values to a user. Values of the same name are replaced, all others stay.
	 * Needs the right to change users. Names consist of letters without accents, digits,
	 * {@code _} and {@code -} (400, -80023) and differ by more than case (400, -80015);
	 * names have up to 255 characters and values up to 4096 (400, -80007). DRACOON Cloud
	 * takes up to 200 values at once and keeps up to 500.
	 * @param userId the id of the user
	 * @param attributes the values
	 * @return the user as it is now, or empty from DRACOON Cloud, which answers with 204
	 */
	@PutExchange("/api/v4/users/{userId}/userAttributes")
	Mono<UserData> updateAttributes(@PathVariable long userId, @RequestBody UserAttributes attributes);

	/**
	 * Attaches values to a user; see {@link #updateAttributes(long, UserAttributes)}.
	 * @param userId the id of the user
	 * @param attributes the names with their values
	 * @return the user as it is now, or empty from DRACOON Cloud, which answers with 204
	 */
	default Mono<UserData> updateAttributes(long userId, Map<String, String> attributes) {
		return updateAttributes(userId, UserAttributes.of(attributes));
	}

	/**
	 * Removes a value from a user. Needs the right to change users. There may be none of
	 * that name (404, -70550); what cannot be a name is 400 (-80023).
	 * @param userId the id of the user
	 * @param key the name of the value, in any case
	 * @return completes when it is removed
	 */
	@DeleteExchange("/api/v4/users/{userId}/userAttributes/{key}")
	Mono<Void> deleteAttribute(@PathVariable long userId, @PathVariable String key);

}
