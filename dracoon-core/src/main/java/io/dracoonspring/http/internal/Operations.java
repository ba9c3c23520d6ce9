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
