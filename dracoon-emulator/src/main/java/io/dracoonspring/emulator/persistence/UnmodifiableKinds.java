// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.persistence;

/**
 * The collections and maps of the JDK that nobody can change, which have no public types.
 */
final class UnmodifiableKinds {

	private UnmodifiableKinds() {
	}

	/**
	 * Returns whether an object is one of them.
	 * @param object a collection or map
	 * @return whether it is known that it cannot be changed
	 */
	static boolean contain(Object object) {
		String name = object.getClass().getName();
		return name.startsWith("java.util.ImmutableCollections$")
				|| name.startsWith("java.util.Collections$Unmodifiable")
				|| name.startsWith("java.util.Collections$Empty") || name.startsWith("java.util.Collections$Singleton")
				|| name.equals("java.util.Arrays$ArrayList");
	}

}
