// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.WireValue;

/**
 * A customer to create; schema {@code NewCustomerRequest} of the API.
 *
 * @param customerContractType the kind of contract
 * @param quotaMax the storage quota in bytes, at least 1048576 (1 MiB), or -1 for no
 * limit
 * @param userMax the maximum number of users
 * @param firstAdminUser the first user, who administers the customer
 * @param companyName the name of the company; derived from the name of the first user if
 * {@code null}
 * @param providerCustomerId the id that the provider gave to the customer
 * @param isLocked whether the users of the customer cannot sign in
 * @param webhooksMax the maximum number of webhooks, since 4.19
 * @param trialDays the days of the trial; the server does not use this value
 * @param customerAttributes values that are attached to the customer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record NewCustomerRequest(CustomerContractType customerContractType, Long quotaMax, Integer userMax,
		FirstAdminUser firstAdminUser, @Nullable String companyName, @Nullable String providerCustomerId,
		@Nullable Boolean isLocked, @Nullable Long webhooksMax, @Nullable Integer trialDays,
		@Nullable CustomerAttributes customerAttributes) implements NewCustomerRequestBuilder.With {

	public NewCustomerRequest {
		Assert.notNull(customerContractType, "'customerContractType' must not be null");
		WireValue.requireKnown(customerContractType, "customerContractType");
		Assert.notNull(quotaMax, "'quotaMax' must not be null");
		Assert.notNull(userMax, "'userMax' must not be null");
		Assert.notNull(firstAdminUser, "'firstAdminUser' must not be null");
		if (firstAdminUser.authData() != null) {
			WireValue.requireKnown(firstAdminUser.authData().method(), "firstAdminUser.authData.method");
		}
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param customerContractType the kind of contract
	 * @param quotaMax the storage quota in bytes, at least 1048576 (1 MiB), or -1 for no
	 * limit
	 * @param userMax the maximum number of users
	 * @param firstAdminUser the first user, who administers the customer
	 * @return the request
	 */
	public static NewCustomerRequest of(CustomerContractType customerContractType, long quotaMax, int userMax,
			FirstAdminUser firstAdminUser) {
		return NewCustomerRequestBuilder.builder()
			.customerContractType(customerContractType)
			.quotaMax(quotaMax)
			.userMax(userMax)
			.firstAdminUser(firstAdminUser)
			.build();
	}

}
