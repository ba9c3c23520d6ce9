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

package io.dracoonspring.emulator.state;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A text that is masked wherever it would be shown by accident.
 *
 * @param value the text
 */
public record Secret(@JsonValue String value) {

	/**
	 * Hide a text.
	 * @param value the text, or {@code null}
	 * @return the secret, {@code null} without a text
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static @Nullable Secret of(@Nullable String value) {
		return (value != null) ? new Secret(value) : null;
	}

	/**
	 * Return what a secret hides.
	 * @param secret the secret, or {@code null}
	 * @return the text, {@code null} without a secret
	 */
	public static @Nullable String reveal(@Nullable Secret secret) {
		return (secret != null) ? secret.value : null;
	}

	@Override
	public String toString() {
		return "***";
	}

}
