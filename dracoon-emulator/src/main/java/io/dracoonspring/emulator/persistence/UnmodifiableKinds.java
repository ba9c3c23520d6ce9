/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.persistence;

/**
 * The collections and maps of the JDK that nobody can change, which have no public types.
 */
final class UnmodifiableKinds {

	private UnmodifiableKinds() {
	}

	/**
	 * Return whether an object is one of them.
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
