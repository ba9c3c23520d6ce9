// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The present state of a role or webhook.
 *
 * @param id the id, 0 for a webhook that a plan creates
 * @param properties the properties, see {@link Property}
 */
record NamedState(long id, Map<String, String> properties) {

	NamedState {
		properties = Collections.unmodifiableMap(new TreeMap<>(properties));
	}

	NamedState with(Map<String, String> changed) {
		return new NamedState(this.id, changed);
	}

}
