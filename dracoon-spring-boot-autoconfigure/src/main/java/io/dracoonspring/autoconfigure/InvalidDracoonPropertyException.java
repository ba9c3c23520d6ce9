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

package io.dracoonspring.autoconfigure;

import java.io.Serial;

/**
 * A {@code dracoon.*} property is missing or has a value that cannot be used. The value
 * itself is left out of the message because it may be or contain a secret.
 */
public class InvalidDracoonPropertyException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** What to do about it. */
	private final String remedy;

	/**
	 * Creates an exception.
	 * @param property the name of the property
	 * @param problem what is wrong with it, continues "The property … "
	 * @param remedy what to do about it
	 */
	public InvalidDracoonPropertyException(String property, String problem, String remedy) {
		super("The property '" + property + "' " + problem);
		this.remedy = remedy;
	}

	/**
	 * Return what to do about it.
	 * @return a sentence for the person who configures the application
	 */
	public String getRemedy() {
		return this.remedy;
	}

}
