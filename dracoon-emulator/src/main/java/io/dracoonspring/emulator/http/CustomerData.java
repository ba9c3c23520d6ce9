// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.http;

import io.dracoonspring.emulator.state.Customer;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.User;

/**
 * The customer as its users see it; schema {@code CustomerData}.
 *
 * @param id the id of the customer
 * @param name the name of the company
 * @param isProviderCustomer whether it manages other customers
 * @param accountsLimit how many users it may have
 * @param accountsUsed how many users it has
 * @param cntGuestUser how many of them are guests
 * @param cntInternalUser how many of them are no guests
 * @param customerEncryptionEnabled whether rooms can be encrypted
 * @param spaceLimit how many bytes may be stored
 * @param spaceUsed how many bytes are stored
 */
public record CustomerData(long id, String name, boolean isProviderCustomer, int accountsLimit, long accountsUsed,
		long cntGuestUser, long cntInternalUser, boolean customerEncryptionEnabled, long spaceLimit, long spaceUsed) {

	/**
	 * Describes the customer that is served.
	 * @param state the state, which is locked
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
