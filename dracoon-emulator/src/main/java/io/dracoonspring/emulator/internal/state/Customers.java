// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;

/** All tenants of the server. */
public final class Customers {

	private static final long OWN_ID = 1;

	private static final long WEBHOOKS = 50;

	// give each customer its own range of user ids, so that users of other customers
	// cannot be confused with users of the served customer
	private static final long USER_IDS = 1_000_000;

	private final Map<Long, Customer> byId = new LinkedHashMap<>();

	private final Clock clock;

	private final int licensedUsers;

	private long lastId = OWN_ID;

	Customers(Clock clock, Settings settings, Users users) {
		this.clock = clock;
		this.licensedUsers = settings.licensedUsers();
		this.byId
			.put(OWN_ID,
					new Customer(
							OWN_ID, new Customer.Terms("DRACOON emulator", Customer.Contract.PAY,
									settings.customerQuota(), this.licensedUsers, WEBHOOKS, null, null, false),
							users, clock));
	}

	/** Returns the customer that the emulator serves. */
	public Customer own() {
		return get(OWN_ID);
	}

	/** Returns all customers, oldest first. */
	public List<Customer> all() {
		return List.copyOf(this.byId.values());
	}

	/**
	 * Finds a customer.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there is none
	 */
	public Customer get(long id) {
		Customer customer = this.byId.get(id);
		if (customer == null) {
			throw AdminError.CUSTOMER_NOT_FOUND.exception();
		}
		return customer;
	}

	/**
	 * Prepares a customer, which exists only after {@link #add(Customer)}.
	 * @param terms the terms of the contract
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the licence does
	 * not allow that many users
	 */
	public Customer prepare(Customer.Terms terms) {
		requireLicence(null, terms.userMax());
		long id = this.lastId + 1;
		return new Customer(id, terms, new Users(this.clock, id * USER_IDS), this.clock);
	}

	public void add(Customer customer) {
		this.lastId = customer.id();
		this.byId.put(customer.id(), customer);
	}

	/**
	 * Changes the terms of a customer's contract.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the licence does
	 * not allow that many users
	 */
	public void change(Customer customer, Customer.Terms terms) {
		requireLicence(customer, terms.userMax());
		customer.terms(terms);
	}

	private void requireLicence(@Nullable Customer changed, int users) {
		if (this.licensedUsers == Integer.MAX_VALUE) {
			return;
		}
		long others = this.byId.values()
			.stream()
			.filter((customer) -> customer != changed)
			.mapToLong((customer) -> customer.terms().userMax())
			.sum();
		if (others + users > this.licensedUsers) {
			throw AdminError.LICENCE_EXHAUSTED.exception();
		}
	}

	/**
	 * Requires that the served customer may have one more user.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the limit is
	 * reached
	 */
	public void requireFreeUser() {
		Customer own = own();
		if (own.users().all().size() >= own.terms().userMax()) {
			throw PeopleErrorCode.USER_LIMIT.exception();
		}
	}

	public void remove(Customer customer) {
		this.byId.remove(customer.id());
	}

}
