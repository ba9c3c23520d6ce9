// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The customer to which the user belongs, with limits and usage; schema
 * {@code CustomerData} of the API.
 *
 * @param id the id
 * @param name the name of the customer
 * @param accountsLimit the maximum number of accounts
 * @param accountsUsed the number of accounts
 * @param cntGuestUser the number of accounts of guests
 * @param cntInternalUser the number of internal accounts
 * @param customerEncryptionEnabled whether client-side encryption is on
 * @param isProviderCustomer whether the customer is the provider itself
 * @param spaceLimit the storage quota in bytes, -1 for no limit
 * @param spaceUsed the used storage in bytes
 */
@ExtensibleRecord
public record CustomerData(long id, String name, Integer accountsLimit, Integer accountsUsed, Integer cntGuestUser,
		Integer cntInternalUser, Boolean customerEncryptionEnabled, Boolean isProviderCustomer, Long spaceLimit,
		Long spaceUsed) {

}
