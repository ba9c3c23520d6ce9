// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.provisioning;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.identity.Attributes;
import io.dracoonspring.emulator.internal.identity.AuthData;
import io.dracoonspring.emulator.internal.state.Customer;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Represents a customer (schemas {@code Customer}, {@code NewCustomerResponse} and
 * {@code UpdateCustomerResponse}).
 *
 * @param customerUuid the globally unique id
 * @param customerContractType {@code demo}, {@code free} or {@code pay}
 * @param quotaMax the storage quota in bytes, -1 for no limit
 * @param quotaUsed the used storage in bytes
 * @param userMax the maximum number of users
 * @param userUsed the number of users
 * @param cntInternalUser the number of users who are not guests
 * @param cntGuestUser the number of users who are guests
 * @param webhooksMax the maximum number of webhooks
 * @param providerCustomerId the id that the provider uses for the customer
 * @param trialDays the length of a trial in days, only in the response to the creation of
 * a customer
 * @param trialDaysLeft the number of days until the trial ends
 * @param isLocked whether the customer's users are refused at login
 * @param lockStatus the same as {@code isLocked}, for old clients
 * @param lastLoginAt the time of the last login of any user
 * @param firstAdminUser the first user, only in the response to the creation of a
 * customer
 */
record CustomerJson(long id, String customerUuid, String companyName, String customerContractType, long quotaMax,
		@Nullable Long quotaUsed, int userMax, @Nullable Integer userUsed, @Nullable Integer cntInternalUser,
		@Nullable Integer cntGuestUser, long webhooksMax, @Nullable String providerCustomerId,
		@Nullable Integer trialDays, @Nullable Integer trialDaysLeft, boolean isLocked, boolean lockStatus,
		Instant createdAt, @Nullable Instant updatedAt, @Nullable Instant lastLoginAt,
		@Nullable Attributes customerAttributes, @Nullable FirstAdmin firstAdminUser) {

	static CustomerJson created(Customer customer, User admin) {
		return of(customer, Attributes.of(customer.attributes()), new Usage(null, null, null, null, null, null),
				customer.terms().trialDays(), null, FirstAdmin.of(admin));
	}

	static CustomerJson updated(Customer customer) {
		return of(customer, Attributes.of(customer.attributes()), new Usage(null, null, null, null, null, null), null,
				customer.updatedAt(), null);
	}

	static CustomerJson of(Customer customer, EmulatorState state, boolean withAttributes) {
		return of(customer, withAttributes ? Attributes.of(customer.attributes()) : null, Usage.of(customer, state),
				null, customer.updatedAt(), null);
	}

	private static CustomerJson of(Customer customer, @Nullable Attributes attributes, Usage usage,
			@Nullable Integer trialDays, @Nullable Instant updatedAt, @Nullable FirstAdmin admin) {
		Customer.Terms terms = customer.terms();
		return new CustomerJson(customer.id(), customer.uuid().toString(), terms.companyName(),
				terms.contract().name().toLowerCase(Locale.ROOT), terms.quotaMax(), usage.quota(), terms.userMax(),
				usage.users(), usage.internal(), usage.guests(), terms.webhooksMax(), terms.providerCustomerId(),
				trialDays, usage.trialDaysLeft(), terms.locked(), terms.locked(), customer.createdAt(), updatedAt,
				usage.lastLoginAt(), attributes, admin);
	}

	private record Usage(@Nullable Long quota, @Nullable Integer users, @Nullable Integer internal,
			@Nullable Integer guests, @Nullable Integer trialDaysLeft, @Nullable Instant lastLoginAt) {

		static Usage of(Customer customer, EmulatorState state) {
			int users = customer.users().all().size();
			int guests = (int) customer.users().all().stream().filter(User::isGuest).count();
			return new Usage(CustomerFacts.quotaUsed(customer, state), users, users - guests, guests,
					CustomerFacts.trialDaysLeft(customer, state), CustomerFacts.lastLoginAt(customer));
		}

	}

	/**
	 * Represents the first user (schema {@code FirstAdminUser}).
	 *
	 * @param email the e-mail address
	 * @param phone the phone number
	 * @param authData how the user logs in
	 */
	record FirstAdmin(String userName, String firstName, String lastName, @Nullable String email,
			@Nullable String phone, AuthData authData) {

		static FirstAdmin of(User user) {
			User.Profile profile = user.profile();
			return new FirstAdmin(profile.userName(), profile.firstName(), profile.lastName(), profile.email(),
					profile.phone(), AuthData.of(user));
		}

	}

}
