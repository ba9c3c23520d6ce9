// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.description;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.admin.internal.notation.Property;

/**
 * The description of a group, a role or a webhook.
 *
 * @param location the file and the line
 * @param name the name
 * @param properties the described properties, see {@link Property}
 * @param exclusive the prefixes of the lists that are complete
 * @param absent whether the thing is not to exist
 * @param deletable whether a plan may delete the thing
 * @param secretProperty the name of the property with the secret of a new webhook,
 * {@code null} if there is none
 */
public record NamedSpec(String location, String name, Map<String, String> properties, Set<String> exclusive,
		boolean absent, boolean deletable, @Nullable String secretProperty) {

	public NamedSpec {
		properties = Map.copyOf(properties);
		exclusive = Set.copyOf(exclusive);
	}

}
