// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * Lists the tax years that can be added; schema {@code DatevMstAddableTaxYears} of the
 * API.
 *
 * @param years the tax years
 */
@ExtensibleRecord
public record DatevMstAddableTaxYears(List<String> years) {

	public DatevMstAddableTaxYears {
		years = WireLists.copyOf(years);
	}

}
