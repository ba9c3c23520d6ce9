// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * Product packages; schema {@code ProductPackageResponseList} of the API.
 *
 * @param packages the packages
 */
@ExtensibleRecord
public record ProductPackageResponseList(List<ProductPackageResponse> packages) {

	public ProductPackageResponseList {
		packages = WireLists.copyOf(packages);
	}

}
