// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import io.dracoonspring.api.SortField;

/**
 * The fields by which customers can be sorted.
 */
public enum CustomerSort implements SortField<CustomerSort> {

	/** The name of the company. */
	COMPANY_NAME("companyName"),

	/** The kind of contract. */
	CONTRACT_TYPE("customerContractType"),

	/** How many days are left to try it out. */
	TRIAL_DAYS_LEFT("trialDaysLeft"),

	/** The id that the provider gave to the customer. */
	PROVIDER_CUSTOMER_ID("providerCustomerId"),

	/** How many bytes may be stored. */
	QUOTA_MAX("quotaMax"),

	/** How many bytes are stored. */
	QUOTA_USED("quotaUsed"),

	/** How many users there may be. */
	USER_MAX("userMax"),

	/** How many users there are. */
	USER_USED("userUsed"),

	/** Whether nobody of the customer can sign in. */
	IS_LOCKED("isLocked"),

	/** When it was created. */
	CREATED_AT("createdAt"),

	/** When it was last changed. */
	UPDATED_AT("updatedAt"),

	/** When a user of the customer last signed in. */
	LAST_LOGIN_AT("lastLoginAt");

	private final String wireName;

	CustomerSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
