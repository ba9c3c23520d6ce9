// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A customer; schema {@code Customer} of the API.
 *
 * @param id the id
 * @param customerUuid the id that is unique among all tenants, since 4.21
 * @param companyName the name of the company
 * @param customerContractType the kind of contract
 * @param providerCustomerId the id that the provider gave to the customer
 * @param isLocked whether nobody of the customer can sign in
 * @param quotaMax how many bytes may be stored, at least 1048576 (1 MiB), or -1 for no
 * limit
 * @param quotaUsed how many bytes are stored
 * @param userMax how many users there may be
 * @param userUsed how many users there are
 * @param cntInternalUser how many of them are internal
 * @param cntGuestUser how many of them are guests
 * @param webhooksMax how many webhooks there may be, since 4.19
 * @param trialDaysLeft how many days are left to try it out; the server does not use it
 * @param customerAttributes values that are attached to the customer; only if they were
 * asked for
 * @param lastLoginAt when a user of the customer last signed in
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@ExtensibleRecord
public record Customer(Long id, String customerUuid, String companyName, CustomerContractType customerContractType,
		@Nullable String providerCustomerId, @Nullable Boolean isLocked, Long quotaMax, Long quotaUsed, Integer userMax,
		Integer userUsed, Integer cntInternalUser, Integer cntGuestUser, @Nullable Long webhooksMax,
		@Nullable Integer trialDaysLeft, @Nullable CustomerAttributes customerAttributes, @Nullable Instant lastLoginAt,
		Instant createdAt, @Nullable Instant updatedAt) {

}
