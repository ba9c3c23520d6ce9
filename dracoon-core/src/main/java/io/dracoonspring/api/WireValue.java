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

package io.dracoonspring.api;

import org.jspecify.annotations.Nullable;

/**
 * A constant that stands for a fixed text on the wire. What occurs in answers has a
 * constant {@code UNKNOWN} for what later versions of the server may add; it is never
 * sent.
 */
public interface WireValue {

	/**
	 * Return the text that stands for this constant in queries.
	 * @return the text
	 */
	String wireValue();

	/**
	 * Refuse a constant that only stands for something unknown.
	 * @param value the constant to be sent, or {@code null}
	 * @param name the name of the component, for the message
	 * @throws IllegalArgumentException if the constant is {@code UNKNOWN}
	 */
	static void requireKnown(@Nullable WireValue value, String name) {
		if (value instanceof Enum<?> constant && "UNKNOWN".equals(constant.name())) {
			throw new IllegalArgumentException("'" + name + "' must not be UNKNOWN, which only occurs in answers");
		}
	}

}
