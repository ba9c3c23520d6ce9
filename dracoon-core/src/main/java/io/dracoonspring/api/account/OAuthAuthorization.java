// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A sign-in of an OAuth client on behalf of the user; schema {@code OAuthAuthorization}
 * of the API.
 *
 * @param id the id, since 4.12
 * @param clientId the id of the client
 * @param clientName the name of the client
 * @param isStandard whether the client is one of DRACOON's own clients, since 4.12
 * @param isCurrentAuthorization whether the request for the list used this sign-in, since
 * 4.25
 * @param createdAt when the sign-in began, since 4.13
 * @param usedAt when the sign-in was last used, since 4.13
 * @param expiresAt when the sign-in expires
 * @param userAgentCategory the category of the program, since 4.12
 * @param userAgentInfo details of the program, since 4.12
 * @param userAgentOs the operating system on which the program runs, since 4.12
 * @param userAgentType the type of the program, since 4.12
 */
@ExtensibleRecord
public record OAuthAuthorization(@Nullable Long id, String clientId, String clientName, @Nullable Boolean isStandard,
		@Nullable Boolean isCurrentAuthorization, @Nullable Instant createdAt, @Nullable Instant usedAt,
		@Nullable Instant expiresAt, UserAgentCategory userAgentCategory, @Nullable String userAgentInfo,
		@Nullable String userAgentOs, @Nullable String userAgentType) {

}
