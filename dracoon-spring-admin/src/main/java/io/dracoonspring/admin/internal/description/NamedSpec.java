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
 * @param exclusive the prefixes, such as {@code members/}, of the lists with
 * {@code exclusive: true}. A plan removes entries that such a list does not contain
 * @param absent whether the group or webhook must not exist
 * @param deletable whether a plan is allowed to delete the group or webhook
 * @param secretProperty the name of the configuration property that contains the secret
 * of a new webhook, {@code null} if there is none or it does not exist
 */
public record NamedSpec(String location, String name, Map<String, String> properties, Set<String> exclusive,
		boolean absent, boolean deletable, @Nullable String secretProperty) {

	public NamedSpec {
		properties = Map.copyOf(properties);
		exclusive = Set.copyOf(exclusive);
	}

}
