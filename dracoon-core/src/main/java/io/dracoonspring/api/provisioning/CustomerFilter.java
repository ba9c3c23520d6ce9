// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import java.time.LocalDate;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which customers can be filtered.
 */
public final class CustomerFilter {

	/** The id. */
	public static final FilterField.Equality<CustomerFilter, Long> ID = FilterField.equality("id");

	/** The name of the company. */
	public static final FilterField.Containment<CustomerFilter> COMPANY_NAME = FilterField.containment("companyName");

	/** The kind of contract. */
	public static final FilterField.Equality<CustomerFilter, CustomerContractType> CONTRACT_TYPE = FilterField
		.equality("customerContractType");

	/** How many days are left to try it out. */
	public static final FilterField.Order<CustomerFilter, Integer> TRIAL_DAYS_LEFT = FilterField.order("trialDaysLeft");

	/** The id that the provider gave to the customer. */
	public static final FilterField.Text<CustomerFilter> PROVIDER_CUSTOMER_ID = FilterField.text("providerCustomerId");

	/** How many bytes may be stored. */
	public static final FilterField.Order<CustomerFilter, Long> QUOTA_MAX = FilterField.order("quotaMax");

	/** How many bytes are stored. */
	public static final FilterField.Order<CustomerFilter, Long> QUOTA_USED = FilterField.order("quotaUsed");

	/** How many users there may be. */
	public static final FilterField.Order<CustomerFilter, Long> USER_MAX = FilterField.order("userMax");

	/** How many users there are. */
	public static final FilterField.Order<CustomerFilter, Long> USER_USED = FilterField.order("userUsed");

	/** Whether nobody of the customer can sign in. */
	public static final FilterField.Equality<CustomerFilter, Boolean> IS_LOCKED = FilterField.equality("isLocked");

	/** When it was created. */
	public static final FilterField.Order<CustomerFilter, LocalDate> CREATED_AT = FilterField.day("createdAt");

	/** When it was last changed. */
	public static final FilterField.Order<CustomerFilter, LocalDate> UPDATED_AT = FilterField.day("updatedAt");

	/** When a user of the customer last signed in. */
	public static final FilterField.Order<CustomerFilter, LocalDate> LAST_LOGIN_AT = FilterField.day("lastLoginAt");

	/** The name with which one of the users signs in, by whatever method. */
	public static final FilterField.Equality<CustomerFilter, String> USER_LOGIN = FilterField.equality("userLogin");

	/** The name of an attached value. */
	public static final FilterField.Key<CustomerFilter> ATTRIBUTE_KEY = FilterField.key("attributeKey");

	/** An attached value. */
	public static final FilterField.Equality<CustomerFilter, String> ATTRIBUTE_VALUE = FilterField
		.equality("attributeValue");

	private CustomerFilter() {
	}

}
