// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.lang.reflect.Method;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The name of the operation that a request belongs to, kept as an attribute of the
 * request.
 */
final class Operations {

	/** Name of the request attribute. */
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
