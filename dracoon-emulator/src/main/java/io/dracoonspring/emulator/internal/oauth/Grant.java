// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.time.Instant;

/**
 * The user and the client to which a token or code was issued.
 *
 * @param authorizationId the id of the authorization (see {@link Authorizations}), 0 for
 * a code
 * @param expiresAt when the token or code becomes invalid
 */
record Grant(long userId, String clientId, long authorizationId, Instant expiresAt) {

}
