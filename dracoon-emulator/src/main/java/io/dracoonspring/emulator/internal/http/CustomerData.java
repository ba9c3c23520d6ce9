// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import io.dracoonspring.emulator.internal.state.Customer;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Represents the customer as its users see it (schema {@code CustomerData}).
 *
 * @param id the id of the customer
 * @param name the name of the company
 * @param isProviderCustomer whether the customer manages other customers
 * @param accountsLimit the maximum number of users
 * @param accountsUsed the number of users
 * @param cntGuestUser the number of guests among the users
 * @param cntInternalUser the number of users who are not guests
 * @param customerEncryptionEnabled whether rooms can be encrypted
 * @param spaceLimit the storage quota in bytes
 * @param spaceUsed the used storage in bytes
 */
public record CustomerData(long id, String name, boolean isProviderCustomer, int accountsLimit, long accountsUsed,
		long cntGuestUser, long cntInternalUser, boolean customerEncryptionEnabled, long spaceLimit, long spaceUsed) {

	/**
	 * Describes the current customer.
	 * @param state the state, whose lock the caller must hold
	 */
	public static CustomerData of(EmulatorState state) {
		long guests = state.users().all().stream().filter(User::isGuest).count();
		long all = state.users().all().size();
		Customer own = state.customers().own();
		return new CustomerData(own.id(), own.terms().companyName(), false, own.terms().userMax(), all, guests,
				all - guests, state.configuration().general().cryptoEnabled(), own.terms().quotaMax(),
				state.nodes().usedBytes());
	}

}
