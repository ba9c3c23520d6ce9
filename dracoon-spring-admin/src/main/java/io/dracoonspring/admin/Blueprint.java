// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.List;

import org.springframework.core.io.Resource;

/**
 * The description of rooms and groups in YAML files. Rooms, groups and properties that it
 * does not mention stay unchanged. Only lists with {@code exclusive: true} are different,
 * because a plan removes the entries that such a list does not contain.
 * {@link DracoonBlueprints} reads the files for each plan, and replaces placeholders such
 * as {@code ${company.quota}} by properties.
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
