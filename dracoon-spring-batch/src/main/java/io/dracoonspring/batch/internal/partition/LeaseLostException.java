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

package io.dracoonspring.batch.internal.partition;

import java.io.Serial;

/**
 * Somebody else works on the part by now, or may do so.
 */
public class LeaseLostException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	LeaseLostException(String name) {
		super("Another worker may have taken over '" + name
				+ "', because this one did not answer in time: what it was doing was given up here");
	}

}
