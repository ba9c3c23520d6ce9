// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.WireValue;

/**
 * Changes to a customer; schema {@code UpdateCustomerRequest} of the API. The kind of
 * contract is always sent; of everything else, what is {@code null} stays as it is.
 *
 * @param customerContractType the kind of contract
 * @param companyName the name of the company
 * @param providerCustomerId the id that the provider gave to the customer
 * @param isLocked whether nobody of the customer can sign in
 * @param quotaMax how many bytes may be stored, at least 1048576 (1 MiB), or -1 for no
 * limit
 * @param userMax how many users there may be
 * @param webhooksMax how many webhooks there may be, since 4.19
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
	 * Creates a request that names the kind of contract and changes nothing else yet.
	 * @param customerContractType the kind of contract
	 * @return the request
	 */
	public static UpdateCustomerRequest of(CustomerContractType customerContractType) {
		return UpdateCustomerRequestBuilder.builder().customerContractType(customerContractType).build();
	}

}
