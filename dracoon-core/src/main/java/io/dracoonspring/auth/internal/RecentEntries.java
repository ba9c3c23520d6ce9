// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps a limited number of entries and forgets the oldest.
 *
 * @param <K> the keys
 * @param <V> the values
 */
final class RecentEntries<K, V> extends LinkedHashMap<K, V> {

	private static final long serialVersionUID = 1L;

	private static final int REMEMBERED = 10_000;

	@Override
	protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
		return size() > REMEMBERED;
	}

}
