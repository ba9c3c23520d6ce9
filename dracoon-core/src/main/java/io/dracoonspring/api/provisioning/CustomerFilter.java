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

	/** The remaining days of the trial. */
	public static final FilterField.Order<CustomerFilter, Integer> TRIAL_DAYS_LEFT = FilterField.order("trialDaysLeft");

	/** The id that the provider assigned to the customer. */
	public static final FilterField.Text<CustomerFilter> PROVIDER_CUSTOMER_ID = FilterField.text("providerCustomerId");

	/** The storage quota in bytes. */
	public static final FilterField.Order<CustomerFilter, Long> QUOTA_MAX = FilterField.order("quotaMax");

	/** The used storage in bytes. */
	public static final FilterField.Order<CustomerFilter, Long> QUOTA_USED = FilterField.order("quotaUsed");

	/** The maximum number of users. */
	public static final FilterField.Order<CustomerFilter, Long> USER_MAX = FilterField.order("userMax");

	/** The number of users. */
	public static final FilterField.Order<CustomerFilter, Long> USER_USED = FilterField.order("userUsed");

	/** Whether the users of the customer cannot sign in. */
	public static final FilterField.Equality<CustomerFilter, Boolean> IS_LOCKED = FilterField.equality("isLocked");

	/** The time of creation. */
	public static final FilterField.Order<CustomerFilter, LocalDate> CREATED_AT = FilterField.day("createdAt");

	/** The time of the last change. */
	public static final FilterField.Order<CustomerFilter, LocalDate> UPDATED_AT = FilterField.day("updatedAt");

	/** The time of the last sign-in of a user of the customer. */
	public static final FilterField.Order<CustomerFilter, LocalDate> LAST_LOGIN_AT = FilterField.day("lastLoginAt");

	/**
	 * The name with which a user of the customer signs in, whatever the sign-in method.
	 */
	public static final FilterField.Equality<CustomerFilter, String> USER_LOGIN = FilterField.equality("userLogin");

	/** The name of an attached value. */
	public static final FilterField.Key<CustomerFilter> ATTRIBUTE_KEY = FilterField.key("attributeKey");

	/** An attached value. */
	public static final FilterField.Equality<CustomerFilter, String> ATTRIBUTE_VALUE = FilterField
		.equality("attributeValue");

	private CustomerFilter() {
	}

}
