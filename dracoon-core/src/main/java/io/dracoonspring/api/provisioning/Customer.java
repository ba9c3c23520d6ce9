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
 * @param providerCustomerId the id that the provider assigned to the customer
 * @param isLocked whether the users of the customer cannot sign in
 * @param quotaMax the storage quota in bytes, at least 1048576 (1 MiB), or -1 for no
 * limit
 * @param quotaUsed the used storage in bytes
 * @param userMax the maximum number of users
 * @param userUsed the number of users
 * @param cntInternalUser the number of internal users
 * @param cntGuestUser the number of guests
 * @param webhooksMax the maximum number of webhooks, since 4.19
 * @param trialDaysLeft the remaining days of the trial; the server does not use this
 * value
 * @param customerAttributes the values that are attached to the customer; {@code null}
 * unless the call requests them
 * @param lastLoginAt when a user of the customer last signed in
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@ExtensibleRecord
public record Customer(long id, String customerUuid, String companyName, CustomerContractType customerContractType,
		@Nullable String providerCustomerId, @Nullable Boolean isLocked, Long quotaMax, Long quotaUsed, Integer userMax,
		Integer userUsed, Integer cntInternalUser, Integer cntGuestUser, @Nullable Long webhooksMax,
		@Nullable Integer trialDaysLeft, @Nullable CustomerAttributes customerAttributes, @Nullable Instant lastLoginAt,
		Instant createdAt, @Nullable Instant updatedAt) {

}
