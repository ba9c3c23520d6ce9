// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.List;

/**
 * The present rooms and groups as a description.
 *
 * @param yaml the description in YAML, without secrets
 * @param unknown texts that name the omitted parts: those that the account could not see,
 * and home rooms that were not requested; empty if the description is complete
 */
public record BlueprintExport(String yaml, List<String> unknown) {

	public BlueprintExport {
		unknown = List.copyOf(unknown);
	}

}
