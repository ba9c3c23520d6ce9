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
import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.avatars.Avatar;
import io.dracoonspring.api.internal.query.Paging;

/**
 * Manages the account of the signed-in user: its data, picture, password, key pairs,
 * second factors, profile values and authorised OAuth clients. Errors are signalled as
 * {@code DracoonApiException}.
 * <p>
 * The setup of a second factor has three steps. {@link #getTotpSetup()} creates a key,
 * the user adds it to an app, and {@link #confirmTotpSetup(MfaTotpConfirmationRequest)}
 * proves with a one-time password that the app has the key: <pre>{@code
 * account.getTotpSetup()
 *     .flatMap((setup) -> askUser(setup.qrCode()).map(setup::confirmation))
 *     .flatMap(account::confirmTotpSetup)
 * }</pre>
 */
@NotForImplementation
@HttpExchange
public interface DracoonAccount {

	/**
	 * Checks that the sign-in is valid.
	 * @return the server's human-readable text about the caller
	 */
	@GetExchange(url = "/api/v4/user/ping", accept = MediaType.ALL_VALUE)
	Mono<String> ping();

	/**
	 * Returns the account.
	 * @param moreInfo whether the result includes the groups of the user; {@code null} to
	 * omit them
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
	 * Changes the account. Each text has up to 150 characters. The server refuses to
	 * change a name or an e-mail address that another system manages (400, -70105 and
	 * -70107). It also refuses malformed addresses (400, -80009), and the acceptance of
	 * terms of use that the user has already accepted (400, -70104). A name conflict is
	 * signalled as 409 (-70560 to -70564).
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
	 * Returns a key pair. An unknown version is signalled as 404 (-70020).
	 * @param version the version of the key pair, {@code A} or {@code RSA-4096}; the
	 * server uses {@code A} if {@code null}
	 * @return the key pair
	 */
	@GetExchange("/api/v4/user/account/keypair")
	Mono<UserKeyPairContainer> getKeyPair(@RequestParam(required = false) @Nullable String version);

	/**
	 * Stores a key pair. The call cannot replace a key pair of the same version (409,
	 * -70021). Delete the existing key pair first, or keep its private key with
	 * {@link #createAndPreserveKeyPair(CreateKeyPairRequest)}.
	 * @param keyPair the key pair
	 * @return completes when it is stored
	 */
	@PostExchange("/api/v4/user/account/keypair")
	Mono<Void> setKeyPair(@RequestBody UserKeyPairContainer keyPair);

	/**
	 * Deletes a key pair and all file keys that are encrypted for it. <strong>Files that
	 * only this user could open are lost.</strong> If there are two key pairs of the same
	 * version, the call deletes the older one.
	 * @param version the version of the key pair, {@code A} or {@code RSA-4096}; if
	 * {@code null}, the server deletes the only key pair, or {@code A} if there are
	 * several
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/user/account/keypair")
	Mono<Void> deleteKeyPair(@RequestParam(required = false) @Nullable String version);

	/**
	 * Lists all key pairs, since 4.24. While a key pair is being replaced, there may be
	 * two of the same version.
	 * @return the key pairs
	 */
	@GetExchange("/api/v4/user/account/keypairs")
	Flux<UserKeyPairContainer> listKeyPairs();

	/**
	 * Stores a new key pair and keeps the previous private key, so that clients can
	 * decrypt the file keys and encrypt them with the new public key; since 4.24. The
	 * current encryption password protects the previous private key.
	 * @param request the new key pair and the previous private key
	 * @return completes when both are stored
	 */
	@PostExchange("/api/v4/user/account/keypairs")
	Mono<Void> createAndPreserveKeyPair(@RequestBody CreateKeyPairRequest request);

	/**
	 * Returns the address of the user's picture, since 4.11; {@link AvatarPictures}
	 * downloads the picture itself.
	 * @return the address of the picture
	 */
	@GetExchange("/api/v4/user/account/avatar")
	Mono<Avatar> getAvatar();

	/**
	 * Sets the picture of the user, since 4.11. The server refuses a picture that is
	 * neither PNG nor JPEG (400, -80042), too large (5 MB or more; 400, -80043), or not
	 * 256 by 256 pixels (400, -80044). The server checks the media type, which the client
	 * derives from the name of the file.
	 * @param file the picture; it must have a file name with the extension {@code png},
	 * {@code jpg} or {@code jpeg}
	 * @return the address of the picture, or empty if the server sends none
	 */
	@PostExchange("/api/v4/user/account/avatar")
	Mono<Avatar> setAvatar(@RequestPart("file") Resource file);

	/**
	 * Sets the picture of the user; see {@link #setAvatar(Resource)}.
	 * @param picture the content of a PNG or JPEG
	 * @return the address of the picture, or empty if the server sends none
	 * @throws IllegalArgumentException if the content is neither PNG nor JPEG
	 */
	default Mono<Avatar> setAvatar(byte[] picture) {
		return setAvatar(AvatarFile.of(picture));
	}

	/**
	 * Restores the default picture, since 4.11.
	 * @return the address of the default picture, or empty if the server sends none
	 */
	@DeleteExchange("/api/v4/user/account/avatar")
	Mono<Avatar> resetAvatar();

	/**
	 * Changes the password with which the user signs in. It is not the password of the
	 * key pair. The server refuses a new password that breaks the password policy (400,
	 * -10002). It also refuses the call if DRACOON does not store the password of the
	 * user (400, -10105). While the user has to change the password, this call is
	 * possible, but most other calls fail (-10104).
	 * @param request the old and the new password
	 * @return completes when the password is changed
	 */
	@PutExchange("/api/v4/user/account/password")
	Mono<Void> changePassword(@RequestBody ChangeUserPasswordRequest request);

	/**
	 * Changes the password with which the user signs in; see
	 * {@link #changePassword(ChangeUserPasswordRequest)}.
	 * @param oldPassword the current password
	 * @param newPassword the new password
	 * @return completes when the password is changed
	 */
	default Mono<Void> changePassword(Secret oldPassword, Secret newPassword) {
		return changePassword(new ChangeUserPasswordRequest(oldPassword, newPassword));
	}

	/**
	 * Lists one page of the values of the user's profile. Any program can store such
	 * values for the user.
	 * @param query selects the values
	 * @return the page
	 */
	@GetExchange("/api/v4/user/profileAttributes")
	Mono<Page<KeyValueEntry>> listProfileAttributesPage(ProfileAttributeQuery query);

	/**
	 * Lists all values of the user's profile, and requests each page when the subscriber
	 * needs it. The query can set the offset of the first entry and the page size (500 by
	 * default).
	 * @param query selects the values
	 * @return the values
	 */
	default Flux<KeyValueEntry> listProfileAttributes(ProfileAttributeQuery query) {
		return Paging.all(query, this::listProfileAttributesPage, KeyValueEntry::key);
	}

	/**
	 * Adds values to the user's profile, and replaces values with the same keys. All
	 * other values stay. Keys have up to 255 letters, digits, hyphens and underscores,
	 * and case does not matter. The server refuses duplicate keys (400, -80015). Values
	 * have up to 4096 characters. DRACOON Cloud accepts up to 200 values in one call and
	 * stores up to 500.
	 * @param request the values
	 * @return the values, or empty from DRACOON Cloud, which sends status 204
	 */
	@PutExchange("/api/v4/user/profileAttributes")
	Mono<Page<KeyValueEntry>> updateProfileAttributes(@RequestBody ProfileAttributesRequest request);

	/**
	 * Adds values to the user's profile, and replaces values with the same keys; see
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
	 * Deletes a value of the user's profile. An unknown key is signalled as 404 (-70550).
	 * @param key the key
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/user/profileAttributes/{key}")
	Mono<Void> deleteProfileAttribute(@PathVariable String key);

	/**
	 * Returns the second factors of the user, since 4.37.
	 * @return the second factors
	 */
	@GetExchange("/api/v4/user/account/mfa")
	Mono<UserMfaStatusResponse> getMfaStatus();

	/**
	 * Creates a key for an app that shows one-time passwords, since 4.37. The second
	 * factor applies only after {@link #confirmTotpSetup(MfaTotpConfirmationRequest)}. If
	 * the customer's product does not include second factors, the call signals 402
	 * (-89000). If a second factor exists already, the call signals 409.
	 * @return the key, which must stay secret
	 */
	@GetExchange("/api/v4/user/account/mfa/totp")
	Mono<TotpSetupResponse> getTotpSetup();

	/**
	 * Enables a second factor after the app has shown the right one-time password, since
	 * 4.37. The server refuses a wrong one-time password (400, -10110 and -80067) and an
	 * unknown setup (400, -10111).
	 * @param request the setup and the password, see
	 * {@link TotpSetupResponse#confirmation(String)}
	 * @return completes when the second factor is enabled
	 */
	@PostExchange("/api/v4/user/account/mfa/totp")
	Mono<Void> confirmTotpSetup(@RequestBody MfaTotpConfirmationRequest request);

	/**
	 * Disables a second factor, since 4.37. The server refuses a wrong one-time password
	 * (400, -10110 and -80067) and an unknown setup (400, -10111). If a second factor is
	 * mandatory for the user, the server refuses to disable the last second factor (400,
	 * -10113).
	 * @param id the id of the setup, as in {@link #getMfaStatus()}
	 * @param otp the one-time password that the app shows now
	 * @return completes when the second factor is disabled
	 */
	@DeleteExchange("/api/v4/user/account/mfa/totp/{id}")
	Mono<Void> deleteTotpSetup(@PathVariable long id, @RequestParam("valid_otp") Secret otp);

	/**
	 * Redeems an emergency code and disables all second factors, since 4.37. During a
	 * sign-in, a user makes this call after entering the password, instead of entering
	 * the second factor. The server refuses a wrong code (400, -10110) and a user without
	 * a second factor (400, -10111).
	 * @param emergencyCode the code, which administrators can issue
	 * @return completes when the second factors are disabled
	 */
	@DeleteExchange("/api/v4/user/account/mfa")
	Mono<Void> useEmergencyCode(@RequestParam("emergency_code") Secret emergencyCode);

	/**
	 * Lists the OAuth clients to which the user granted access, since 4.22. The server
	 * does not divide this list into pages.
	 * @param query selects the order
	 * @return the approvals
	 */
	@GetExchange("/api/v4/user/oauth/approvals")
	Flux<OAuthApproval> listOAuthApprovals(OAuthApprovalQuery query);

	/**
	 * Revokes the access that the user granted to an OAuth client, since 4.22.
	 * Afterwards, the OAuth client has to ask the user again. An unknown OAuth client is
	 * signalled as 404 (-90080), and a missing approval as 404 (-90093).
	 * @param clientId the id of the client
	 * @return completes when the access is revoked
	 */
	@DeleteExchange("/api/v4/user/oauth/approvals/{clientId}")
	Mono<Void> deleteOAuthApproval(@PathVariable String clientId);

	/**
	 * Lists the sign-ins of OAuth clients on behalf of the user. The server does not
	 * divide this list into pages.
	 * @param query selects the sign-ins
	 * @return the sign-ins
	 */
	@GetExchange("/api/v4/user/oauth/authorizations")
	Flux<OAuthAuthorization> listOAuthAuthorizations(OAuthAuthorizationQuery query);

	/**
	 * Ends all sign-ins of an OAuth client on behalf of the user. If there are no such
	 * sign-ins, the call signals 404 (-90082).
	 * @param clientId the id of the client
	 * @return completes when they have ended
	 */
	@DeleteExchange("/api/v4/user/oauth/authorizations/{clientId}")
	Mono<Void> deleteOAuthAuthorizations(@PathVariable String clientId);

	/**
	 * Ends one sign-in of an OAuth client on behalf of the user, since 4.12. An unknown
	 * id is signalled as 404 (-90082).
	 * @param clientId the id of the client
	 * @param authorizationId the id of the sign-in
	 * @return completes when it has ended
	 */
	@DeleteExchange("/api/v4/user/oauth/authorizations/{clientId}/{authorizationId}")
	Mono<Void> deleteOAuthAuthorization(@PathVariable String clientId, @PathVariable long authorizationId);

}
