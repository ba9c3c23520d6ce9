// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicapi;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * A library that the server uses; schema {@code ThirdPartyDependenciesData} of the API.
 *
 * @param id the identifier
 * @param groupId the group of the artifact
 * @param artifactId the artifact
 * @param version the version
 * @param name the name
 * @param type the kind of artifact, such as {@code jar}
 * @param description the description
 * @param url the address of the project
 * @param licenses the names of its licenses
 */
@ExtensibleRecord
public record ThirdPartyDependenciesData(String id, String groupId, String artifactId, String version, String name,
		String type, String description, String url, List<String> licenses) {

	public ThirdPartyDependenciesData {
		licenses = WireLists.copyOf(licenses);
	}

}
