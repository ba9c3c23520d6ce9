// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.oauth;

import java.time.Instant;

/**
 * The user and client that a token or code stands for.
 *
 * @param authorizationId the id of the authorization, 0 for a code
 * @param expiresAt when it becomes invalid
 */
record Grant(long userId, String clientId, long authorizationId, Instant expiresAt) {

}
