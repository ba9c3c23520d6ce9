// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which attached values can be filtered.
 */
public final class AttributeFilter {

	/** The name. */
	public static final FilterField.Prefix<AttributeFilter> KEY = FilterField.prefix("key");

	/** The value. */
	public static final FilterField.Prefix<AttributeFilter> VALUE = FilterField.prefix("value");

	private AttributeFilter() {
	}

}
