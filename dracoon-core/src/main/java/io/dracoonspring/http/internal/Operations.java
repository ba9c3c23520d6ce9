// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.lang.reflect.Method;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads and sets the name of the operation, which is an attribute of the request. */
final class Operations {

	/** Names the request attribute. */
	static final String ATTRIBUTE = "dracoon.operation";

	private Operations() {
	}

	static String name(Method method) {
		return method.getDeclaringClass().getSimpleName() + '.' + method.getName();
	}

	static @Nullable String of(Map<String, Object> attributes) {
		Object operation = attributes.get(ATTRIBUTE);
		return (operation != null) ? operation.toString() : null;
	}

}
