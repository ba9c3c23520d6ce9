// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

import org.springframework.util.Assert;

/**
 * Adds a tax year; schema {@code DatevMstCreateTaxYearRequest} of the API.
 *
 * @param taxYear the tax year, one of {@link DracoonDatev#listMstAddableTaxYears(long)}
 */
public record DatevMstCreateTaxYearRequest(String taxYear) {

	public DatevMstCreateTaxYearRequest {
		Assert.hasText(taxYear, "'taxYear' must not be empty");
	}

}
