// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An OAuth client to which the user granted access; schema {@code OAuthApproval} of the
 * API.
 *
 * @param clientId the id of the OAuth client
 * @param clientName the name of the OAuth client
 * @param expiresAt when the approval expires
 */
@ExtensibleRecord
public record OAuthApproval(String clientId, String clientName, @Nullable Instant expiresAt) {

}
