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

package io.dracoonspring.api.eventlog;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * How a logged operation ended.
 */
public enum LogEventStatus implements WireValue {

	/** It was done. */
	SUCCESS(0),

	/** It failed. */
	ERROR(2),

	/** A value that this version does not know; never sent. */
	@JsonEnumDefaultValue
	UNKNOWN(-1);

	private final int id;

	LogEventStatus(int id) {
		this.id = id;
	}

	/**
	 * Return the number that stands for this value.
	 * @return the number
	 */
	@JsonValue
	public int id() {
		return this.id;
	}

	@Override
	public String wireValue() {
		return Integer.toString(this.id);
	}

}
