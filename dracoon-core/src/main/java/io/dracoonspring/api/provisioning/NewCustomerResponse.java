// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A new customer; schema {@code NewCustomerResponse} of the API.
 *
 * @param id the id
 * @param customerUuid the id that is unique among all tenants, since 4.21
 * @param companyName the name of the company
 * @param customerContractType the kind of contract
 * @param providerCustomerId the id that the provider gave to the customer
 * @param isLocked whether the users of the customer cannot sign in
 * @param quotaMax the storage quota in bytes, at least 1048576 (1 MiB), or -1 for no
 * limit
 * @param userMax the maximum number of users
 * @param webhooksMax the maximum number of webhooks, since 4.19
 * @param trialDays the days of the trial; the server does not use this value
 * @param customerAttributes values that are attached to the customer
 * @param firstAdminUser the first user, who administers the customer
 * @param createdAt when it was created
 */
@ExtensibleRecord
public record NewCustomerResponse(@Nullable Long id, String customerUuid, String companyName,
		CustomerContractType customerContractType, @Nullable String providerCustomerId, @Nullable Boolean isLocked,
		Long quotaMax, Integer userMax, @Nullable Long webhooksMax, @Nullable Integer trialDays,
		@Nullable CustomerAttributes customerAttributes, FirstAdminUser firstAdminUser, @Nullable Instant createdAt) {

}
