// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.provisioning;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.identity.Attributes;
import io.dracoonspring.emulator.internal.identity.Texts;
import io.dracoonspring.emulator.internal.state.Customer;
import io.dracoonspring.emulator.internal.users.UserRequest;

/**
 * Represents a customer to create, or the changes to a customer (schemas
 * {@code NewCustomerRequest} and {@code UpdateCustomerRequest}).
 *
 * @param customerContractType {@code demo}, {@code free} or {@code pay}
 * @param quotaMax the storage quota in bytes, -1 for no limit
 * @param userMax the maximum number of users
 * @param webhooksMax the maximum number of webhooks
 * @param providerCustomerId the id that the provider uses for the customer
 * @param trialDays the length of a trial in days
 * @param isLocked whether the customer's users are refused at login
 * @param lockStatus the same as {@code isLocked}, from old clients
 */
record CustomerRequest(@Nullable String companyName, @Nullable String customerContractType, @Nullable Long quotaMax,
		@Nullable Integer userMax, @Nullable Long webhooksMax, @Nullable String providerCustomerId,
		@Nullable Integer trialDays, @Nullable Boolean isLocked, @Nullable Boolean lockStatus,
		@Nullable Attributes customerAttributes, @Nullable UserRequest firstAdminUser) {

	private static final long MIN_QUOTA = 1024L * 1024;

	private static final long WEBHOOKS = 50;

	Customer.Terms created(String fallbackName) {
		String name = (this.companyName != null && !this.companyName.isEmpty()) ? this.companyName : fallbackName;
		return terms(name, quota(Fields.required(this.quotaMax, "quotaMax")),
				users(Fields.required(this.userMax, "userMax")),
				(this.webhooksMax != null) ? this.webhooksMax : WEBHOOKS, this.providerCustomerId, this.trialDays,
				false);
	}

	Customer.Terms updated(Customer.Terms old) {
		if (old.contract() == Customer.Contract.PAY && contract() != Customer.Contract.PAY) {
			throw AdminError.CONTRACT_NOT_CHANGEABLE.exception();
		}
		return terms((this.companyName != null) ? this.companyName : old.companyName(),
				(this.quotaMax != null) ? quota(this.quotaMax) : old.quotaMax(),
				(this.userMax != null) ? users(this.userMax) : old.userMax(),
				(this.webhooksMax != null) ? this.webhooksMax : old.webhooksMax(),
				(this.providerCustomerId != null) ? this.providerCustomerId : old.providerCustomerId(), old.trialDays(),
				old.locked());
	}

	private Customer.Terms terms(String name, long quota, int users, long webhooks, @Nullable String providerId,
			@Nullable Integer trialDays, boolean locked) {
		Fields.required(name, "companyName");
		Texts.limited(name, "companyName");
		Texts.limited(providerId, "providerCustomerId");
		if (webhooks < 0) {
			throw ErrorCode.NOT_POSITIVE.exception("'webhooksMax' must be positive");
		}
		Boolean lock = (this.isLocked != null) ? this.isLocked : this.lockStatus;
		return new Customer.Terms(name, contract(), quota, users, webhooks, providerId, trialDays,
				(lock != null) ? lock : locked);
	}

	private Customer.Contract contract() {
		String type = Fields.required(this.customerContractType, "customerContractType");
		return Arrays.stream(Customer.Contract.values())
			.filter((contract) -> contract.name().toLowerCase(Locale.ROOT).equals(type))
			.findFirst()
			.orElseThrow(() -> ErrorCode.FIELD_MISSING.exception("'customerContractType' is not valid"));
	}

	private static long quota(long quota) {
		if (quota != Customer.UNLIMITED && quota < MIN_QUOTA) {
			throw AdminError.QUOTA_TOO_SMALL.exception();
		}
		return quota;
	}

	private static int users(int users) {
		if (users <= 0) {
			throw ErrorCode.NOT_POSITIVE.exception("'userMax' must be positive");
		}
		return users;
	}

}
