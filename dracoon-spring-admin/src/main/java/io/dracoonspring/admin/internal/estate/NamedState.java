// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.estate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import io.dracoonspring.admin.internal.notation.Property;

/**
 * The present state of a role or webhook.
 *
 * @param id the id, 0 for a webhook that a plan creates
 * @param properties the properties, see {@link Property}
 */
public record NamedState(long id, Map<String, String> properties) {

	public NamedState {
		properties = Collections.unmodifiableMap(new TreeMap<>(properties));
	}

	public NamedState with(Map<String, String> changed) {
		return new NamedState(this.id, changed);
	}

}
