// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.WireValue;

/**
 * A customer to be created; schema {@code NewCustomerRequest} of the API.
 *
 * @param customerContractType the kind of contract
 * @param quotaMax how many bytes may be stored, at least 1048576 (1 MiB), or -1 for no
 * limit
 * @param userMax how many users there may be
 * @param firstAdminUser the first user, who administers the customer
 * @param companyName the name of the company; made of the name of the first user if
 * {@code null}
 * @param providerCustomerId the id that the provider gave to the customer
 * @param isLocked whether nobody of the customer can sign in
 * @param webhooksMax how many webhooks there may be, since 4.19
 * @param trialDays how many days there are to try it out; the server does not use it
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
	 * Creates a request with what is required; everything else keeps the server's
	 * default.
	 * @param customerContractType the kind of contract
	 * @param quotaMax how many bytes may be stored, at least 1048576 (1 MiB), or -1 for
	 * no limit
	 * @param userMax how many users there may be
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
