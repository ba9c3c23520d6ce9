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

	/** The remaining days of the trial. */
	TRIAL_DAYS_LEFT("trialDaysLeft"),

	/** The id that the provider assigned to the customer. */
	PROVIDER_CUSTOMER_ID("providerCustomerId"),

	/** The storage quota in bytes. */
	QUOTA_MAX("quotaMax"),

	/** The used storage in bytes. */
	QUOTA_USED("quotaUsed"),

	/** The maximum number of users. */
	USER_MAX("userMax"),

	/** The number of users. */
	USER_USED("userUsed"),

	/** Whether the users of the customer cannot sign in. */
	IS_LOCKED("isLocked"),

	/** The time of creation. */
	CREATED_AT("createdAt"),

	/** The time of the last change. */
	UPDATED_AT("updatedAt"),

	/** The time of the last sign-in of a user of the customer. */
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
