// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.persistence;

/**
 * Recognises the unmodifiable collections and maps of the JDK, which have no public
 * types.
 */
final class UnmodifiableKinds {

	private UnmodifiableKinds() {
	}

	/**
	 * Returns whether an object is such a collection or map.
	 * @param object a collection or map
	 */
	static boolean contain(Object object) {
		String name = object.getClass().getName();
		return name.startsWith("java.util.ImmutableCollections$")
				|| name.startsWith("java.util.Collections$Unmodifiable")
				|| name.startsWith("java.util.Collections$Empty") || name.startsWith("java.util.Collections$Singleton")
				|| name.equals("java.util.Arrays$ArrayList");
	}

}
