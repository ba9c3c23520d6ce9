/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
