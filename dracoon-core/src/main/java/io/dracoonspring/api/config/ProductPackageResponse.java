// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * A product package; schema {@code ProductPackageResponse} of the API.
 *
 * @param productPackageId the id
 * @param productPackageName the name
 * @param clients the client applications
 * @param features the features
 */
@ExtensibleRecord
public record ProductPackageResponse(long productPackageId, String productPackageName,
		List<FeaturedOAuthClient> clients, List<Feature> features) {

	public ProductPackageResponse {
		clients = WireLists.copyOf(clients);
		features = WireLists.copyOf(features);
	}

}
