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

package io.dracoonspring.emulator.identity;

import java.util.List;

/**
 * How a user logs in, as servers said before 4.13; schema {@code UserAuthMethod}.
 *
 * @param authId the method
 * @param isEnabled whether it may be used
 * @param options what else there is to know
 */
public record UserAuthMethod(String authId, boolean isEnabled, List<Option> options) {

	/**
	 * A detail; schema {@code KeyValueEntry}.
	 *
	 * @param key its name
	 * @param value its value
	 */
	public record Option(String key, String value) {

	}

}
