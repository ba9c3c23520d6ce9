// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The customer to which the user belongs, with limits and usage; schema {@code
 * CustomerData} of the API.
 *
 * @param id the id
 * @param name the name of the customer
 * @param accountsLimit how many accounts there may be
 * @param accountsUsed how many accounts there are
 * @param cntGuestUser how many of them are guests
 * @param cntInternalUser how many of them are internal
 * @param customerEncryptionEnabled whether client-side encryption is on
 * @param isProviderCustomer whether the customer is the provider itself
 * @param spaceLimit how many bytes may be stored, -1 for no limit
 * @param spaceUsed how many bytes are stored
 */
@ExtensibleRecord
public record CustomerData(Long id, String name, Integer accountsLimit, Integer accountsUsed, Integer cntGuestUser,
		Integer cntInternalUser, Boolean customerEncryptionEnabled, Boolean isProviderCustomer, Long spaceLimit,
		Long spaceUsed) {

}
