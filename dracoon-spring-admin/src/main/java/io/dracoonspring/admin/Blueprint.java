// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.List;

import org.springframework.core.io.Resource;

/**
 * The description of rooms and groups in YAML files. Rooms, groups and properties that it
 * does not mention stay unchanged. Placeholders such as {@code ${company.quota}} are
 * replaced by the properties of {@link DracoonBlueprints}, which reads the files for each
 * plan.
 *
 * @param files the files; a room or group must not occur in two of them
 */
public record Blueprint(List<Resource> files) {

	public Blueprint {
		files = List.copyOf(files);
	}

	/**
	 * Creates a description.
	 * @param files the files; a room or group must not occur in two of them
	 * @return the description
	 */
	public static Blueprint of(Resource... files) {
		return new Blueprint(List.of(files));
	}

}
