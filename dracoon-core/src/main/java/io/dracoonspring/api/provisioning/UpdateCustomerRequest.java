// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.WireValue;

/**
 * Changes to a customer; schema {@code UpdateCustomerRequest} of the API. The client
 * always sends the kind of contract. Other components that are {@code null} change
 * nothing.
 *
 * @param customerContractType the kind of contract
 * @param companyName the name of the company
 * @param providerCustomerId the id that the provider gave to the customer
 * @param isLocked whether the users of the customer cannot sign in
 * @param quotaMax the storage quota in bytes, at least 1048576 (1 MiB), or -1 for no
 * limit
 * @param userMax the maximum number of users
 * @param webhooksMax the maximum number of webhooks, since 4.19
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateCustomerRequest(CustomerContractType customerContractType, @Nullable String companyName,
		@Nullable String providerCustomerId, @Nullable Boolean isLocked, @Nullable Long quotaMax,
		@Nullable Integer userMax, @Nullable Long webhooksMax) implements UpdateCustomerRequestBuilder.With {

	public UpdateCustomerRequest {
		Assert.notNull(customerContractType, "'customerContractType' must not be null");
		WireValue.requireKnown(customerContractType, "customerContractType");
	}

	/**
	 * Creates a request with the kind of contract and no other change yet.
	 * @param customerContractType the kind of contract
	 * @return the request
	 */
	public static UpdateCustomerRequest of(CustomerContractType customerContractType) {
		return UpdateCustomerRequestBuilder.builder().customerContractType(customerContractType).build();
	}

}
