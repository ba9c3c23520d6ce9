// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
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
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.resources.Avatar;

/**
 * The account of the signed-in user: its data, picture, password, key pairs, second
 * factors, values of the profile, and the clients that may act for the user. Errors are
 * signalled as {@code DracoonApiException}.
 * <p>
 * A second factor is set up in three steps: {@link #getTotpSetup()} makes a key, the user
 * takes it into an app, and {@link #confirmTotpSetup(MfaTotpConfirmationRequest)} proves
 * with a one-time password that the app has it: <pre class="code">
 * account.getTotpSetup()
 *     .flatMap((setup) -&gt; askUser(setup.qrCode()).map(setup::confirmation))
 *     .flatMap(account::confirmTotpSetup)
 * </pre>
 */
@HttpExchange
public interface DracoonAccount {

	/**
	 * Checks that the sign-in is valid.
	 * @return what the server says about the caller, for people to read
	 */
	@GetExchange(url = "/api/v4/user/ping", accept = MediaType.ALL_VALUE)
	Mono<String> ping();

	/**
	 * Returns the account.
	 * @param moreInfo whether the groups are wanted as well
	 * @return the account
	 */
	@GetExchange("/api/v4/user/account")
	Mono<UserAccount> get(@RequestParam(name = "more_info", required = false) @Nullable Boolean moreInfo);

	/**
	 * Returns the account without the groups.
	 * @return the account
	 */
	default Mono<UserAccount> get() {
		return get(null);
	}

	/**
	 * Changes the account. Each text has up to 150 characters. Refused if the name or the
	 * e-mail address comes from elsewhere (400, -70105 and -70107), for malformed
	 * addresses (400, -80009), and if the terms of use are accepted already (400,
	 * -70104). A name that is taken is a conflict (409, -70560 to -70564).
	 * @param request the changes
	 * @return the account as it is now
	 */
	@PutExchange("/api/v4/user/account")
	Mono<UserAccount> update(@RequestBody UpdateUserAccountRequest request);

	/**
	 * Returns the customer to which the user belongs, with its limits and usage.
	 * @return the customer
	 */
	@GetExchange("/api/v4/user/account/customer")
	Mono<CustomerData> getCustomer();

	/**
	 * Returns a key pair. There may be none of that version (404, -70020).
	 * @param version the version of the key pair, {@code A} or {@code RSA-4096}; the
	 * server takes {@code A} if {@code null}
	 * @return the key pair
	 */
	@GetExchange("/api/v4/user/account/keypair")
	Mono<UserKeyPairContainer> getKeyPair(@RequestParam(required = false) @Nullable String version);

	/**
	 * Stores a key pair. One of the same version cannot be replaced (409, -70021): delete
	 * it first, or keep its private key with
	 * {@link #createAndPreserveKeyPair(CreateKeyPairRequest)}.
	 * @param keyPair the key pair
	 * @return completes when it is stored
	 */
	@PostExchange("/api/v4/user/account/keypair")
	Mono<Void> setKeyPair(@RequestBody UserKeyPairContainer keyPair);

	/**
	 * Deletes a key pair and all file keys that are encrypted for it. <strong>Files that
	 * only this user could open are lost.</strong> Of two pairs of the same version the
	 * older one goes.
	 * @param version the version of the key pair, {@code A} or {@code RSA-4096}; the
	 * server takes {@code A} if {@code null} and there are several
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/user/account/keypair")
	Mono<Void> deleteKeyPair(@RequestParam(required = false) @Nullable String version);

	/**
	 * Lists all key pairs, since 4.24. During a change there may be two of one version.
	 * @return the key pairs
	 */
	@GetExchange("/api/v4/user/account/keypairs")
	Flux<UserKeyPairContainer> listKeyPairs();

	/**
	 * Stores a new key pair and keep the previous private key, protected by the current
	 * encryption password, so that the file keys can be made anew; since 4.24.
	 * @param request the new key pair and the previous private key
	 * @return completes when both are stored
	 */
	@PostExchange("/api/v4/user/account/keypairs")
	Mono<Void> createAndPreserveKeyPair(@RequestBody CreateKeyPairRequest request);

	/**
	 * Returns where the picture of the user is, since 4.11; {@link AvatarPictures}
	 * fetches the picture itself.
	 * @return the address of the picture
	 */
	@GetExchange("/api/v4/user/account/avatar")
	Mono<Avatar> getAvatar();

	/**
	 * Sets the picture of the user, since 4.11: a PNG or JPEG (400, -80042) below 5 MB
	 * (400, -80043) of 256 by 256 pixels (400, -80044). The server goes by the media
	 * type, which follows from the name of the file.
	 * @param file the picture; it must have a file name with the extension {@code png},
	 * {@code jpg} or {@code jpeg}
	 * @return the address of the picture, or empty where the server says nothing about it
	 */
	@PostExchange("/api/v4/user/account/avatar")
	Mono<Avatar> setAvatar(@RequestPart("file") Resource file);

	/**
	 * Sets the picture of the user; see {@link #setAvatar(Resource)}.
	 * @param picture the content of a PNG or JPEG
	 * @return the address of the picture, or empty where the server says nothing about it
	 * @throws IllegalArgumentException if it is neither
	 */
	default Mono<Avatar> setAvatar(byte[] picture) {
		return setAvatar(AvatarFile.of(picture));
	}

	/**
	 * Returns to the picture that users have who did not choose one, since 4.11.
	 * @return the address of that picture, or empty where the server says nothing about
	 * it
	 */
	@DeleteExchange("/api/v4/user/account/avatar")
	Mono<Avatar> resetAvatar();

	/**
	 * Changes the password with which the user signs in, which is not the one of the key
	 * pair. The new one must satisfy the rules (400, -10002). Refused for users whose
	 * password DRACOON does not keep (400, -10105). Possible also while a new password is
	 * due (-10104), which makes most other calls fail.
	 * @param request the old and the new password
	 * @return completes when the new password holds
	 */
	@PutExchange("/api/v4/user/account/password")
	Mono<Void> changePassword(@RequestBody ChangeUserPasswordRequest request);

	/**
	 * Changes the password with which the user signs in; see
	 * {@link #changePassword(ChangeUserPasswordRequest)}.
	 * @param oldPassword the password until now
	 * @param newPassword the new password
	 * @return completes when the new password holds
	 */
	default Mono<Void> changePassword(String oldPassword, String newPassword) {
		return changePassword(new ChangeUserPasswordRequest(Secret.of(oldPassword), Secret.of(newPassword)));
	}

	/**
	 * Lists values of the user's profile, one page of them. Any program can keep such
	 * values for the user.
	 * @param query which values
	 * @return the page
	 */
	@GetExchange("/api/v4/user/profileAttributes")
	Mono<Page<KeyValueEntry>> listProfileAttributes(ProfileAttributeQuery query);

	/**
	 * Lists all values of the user's profile, page after page as they are consumed. The
	 * offset of the query is where to start, its limit the size of the pages (500 if it
	 * has none).
	 * @param query which values
	 * @return the values
	 */
	default Flux<KeyValueEntry> listAllProfileAttributes(ProfileAttributeQuery query) {
		return Paging.all(query, this::listProfileAttributes, KeyValueEntry::key);
	}

	/**
	 * Returns all values of the user's profile by their keys.
	 * @return the values
	 */
	default Mono<Map<String, String>> getProfileAttributes() {
		return listAllProfileAttributes(ProfileAttributeQuery.all()).collectMap(KeyValueEntry::key,
				KeyValueEntry::value);
	}

	/**
	 * Adds values to the user's profile or replace those with the same keys; all others
	 * stay. Keys are up to 255 letters, digits, hyphens and underscores, of which case
	 * does not matter; none may appear twice (400, -80015). Values have up to 4096
	 * characters. DRACOON Cloud takes up to 200 values at once and keeps up to 500.
	 * @param request the values
	 * @return the values, or empty from DRACOON Cloud, which answers with 204
	 */
	@PutExchange("/api/v4/user/profileAttributes")
	Mono<Page<KeyValueEntry>> updateProfileAttributes(@RequestBody ProfileAttributesRequest request);

	/**
	 * Adds values to the user's profile or replace those with the same keys; see
	 * {@link #updateProfileAttributes(ProfileAttributesRequest)}. An empty map changes
	 * nothing.
	 * @param attributes the values by their keys
	 * @return completes when they are stored
	 */
	default Mono<Void> updateProfileAttributes(Map<String, String> attributes) {
		return attributes.isEmpty() ? Mono.empty()
				: updateProfileAttributes(ProfileAttributesRequest.of(attributes)).then();
	}

	/**
	 * Deletes a value of the user's profile. There may be none of that key (404, -70550).
	 * @param key the key
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/user/profileAttributes/{key}")
	Mono<Void> deleteProfileAttribute(@PathVariable String key);

	/**
	 * Returns which second factors the user has, since 4.37.
	 * @return the second factors
	 */
	@GetExchange("/api/v4/user/account/mfa")
	Mono<UserMfaStatusResponse> getMfaStatus();

	/**
	 * Makes a key for an app that shows one-time passwords, since 4.37. It counts only
	 * after {@link #confirmTotpSetup(MfaTotpConfirmationRequest)}. The server's product
	 * may not include it (402, -89000); there may be one already (409).
	 * @return the key, a secret
	 */
	@GetExchange("/api/v4/user/account/mfa/totp")
	Mono<TotpSetupResponse> getTotpSetup();

	/**
	 * Turns a second factor on by proving that the app shows the right one-time
	 * passwords, since 4.37. The password may be wrong (400, -10110 and -80067), or there
	 * may be no such set-up (400, -10111).
	 * @param request the set-up and the password, see
	 * {@link TotpSetupResponse#confirmation(String)}
	 * @return completes when the second factor is on
	 */
	@PostExchange("/api/v4/user/account/mfa/totp")
	Mono<Void> confirmTotpSetup(@RequestBody MfaTotpConfirmationRequest request);

	/**
	 * Turns a second factor off, since 4.37. The one-time password may be wrong (400,
	 * -10110 and -80067), and there may be no such set-up (400, -10111). The last one has
	 * to stay while a second factor is enforced (400, -10113).
	 * @param id the id of the set-up, as in {@link #getMfaStatus()}
	 * @param otp the one-time password that the app shows now
	 * @return completes when the second factor is off
	 */
	@DeleteExchange("/api/v4/user/account/mfa/totp/{id}")
	Mono<Void> deleteTotpSetup(@PathVariable long id, @RequestParam("valid_otp") String otp);

	/**
	 * Uses up an emergency code and turn off all second factors, since 4.37. For a user
	 * who has shown the password, but not the second factor. The code may be wrong (400,
	 * -10110), and there may be no second factor (400, -10111).
	 * @param emergencyCode the code, which administrators can issue
	 * @return completes when the second factors are off
	 */
	@DeleteExchange("/api/v4/user/account/mfa")
	Mono<Void> useEmergencyCode(@RequestParam("emergency_code") String emergencyCode);

	/**
	 * Lists the clients to which the user granted access, since 4.22. The server does not
	 * page here.
	 * @param query in which order
	 * @return the approvals
	 */
	@GetExchange("/api/v4/user/oauth/approvals")
	Flux<OAuthApproval> listOAuthApprovals(OAuthApprovalQuery query);

	/**
	 * Takes back the access that the user granted a client, since 4.22; it has to ask
	 * again. The client (404, -90080) or the approval (404, -90093) may be unknown.
	 * @param clientId the id of the client
	 * @return completes when it is taken back
	 */
	@DeleteExchange("/api/v4/user/oauth/approvals/{clientId}")
	Mono<Void> deleteOAuthApproval(@PathVariable String clientId);

	/**
	 * Lists the sign-ins of clients in the name of the user. The server does not page
	 * here.
	 * @param query which sign-ins
	 * @return the sign-ins
	 */
	@GetExchange("/api/v4/user/oauth/authorizations")
	Flux<OAuthAuthorization> listOAuthAuthorizations(OAuthAuthorizationQuery query);

	/**
	 * Ends all sign-ins of a client in the name of the user. There may be none (404,
	 * -90082).
	 * @param clientId the id of the client
	 * @return completes when they have ended
	 */
	@DeleteExchange("/api/v4/user/oauth/authorizations/{clientId}")
	Mono<Void> deleteOAuthAuthorizations(@PathVariable String clientId);

	/**
	 * Ends one sign-in of a client in the name of the user, since 4.12. There may be none
	 * of that id (404, -90082).
	 * @param clientId the id of the client
	 * @param authorizationId the id of the sign-in
	 * @return completes when it has ended
	 */
	@DeleteExchange("/api/v4/user/oauth/authorizations/{clientId}/{authorizationId}")
	Mono<Void> deleteOAuthAuthorization(@PathVariable String clientId, @PathVariable long authorizationId);

}
