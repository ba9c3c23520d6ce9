// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.List;

/**
 * The present rooms and groups as a description.
 *
 * @param yaml the description in YAML, without secrets
 * @param unknown the things that the account could not see, so that the description does
 * not contain them; empty if it saw everything
 */
public record BlueprintExport(String yaml, List<String> unknown) {

	public BlueprintExport {
		unknown = List.copyOf(unknown);
	}

}
