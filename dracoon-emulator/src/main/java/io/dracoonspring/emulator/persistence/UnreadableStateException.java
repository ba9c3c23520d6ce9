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
 * Something is not a state, or not one that can be read.
 */
final class UnreadableStateException extends Exception {

	private static final long serialVersionUID = 1L;

	UnreadableStateException(String message) {
		super(message);
	}

	UnreadableStateException(String message, Throwable cause) {
		super(message, cause);
	}

	static UnreadableStateException damaged(Throwable cause) {
		return new UnreadableStateException("it is damaged", cause);
	}

	static UnreadableStateException damaged() {
		return new UnreadableStateException("it is damaged");
	}

	static UnreadableStateException otherVersion(String type) {
		return new UnreadableStateException("it was written by another version of the emulator (" + type + " differs)");
	}

}
