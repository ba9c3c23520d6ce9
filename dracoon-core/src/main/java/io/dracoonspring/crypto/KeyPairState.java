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

package io.dracoonspring.crypto;

/**
 * What may be shown about the key pair of an account.
 */
public enum KeyPairState {

	/** No encryption password is known, so that encrypted content is out of reach. */
	NO_PASSWORD,

	/** It has not been needed yet. */
	LOCKED,

	/** It is ready for use. */
	UNLOCKED,

	/** The encryption password did not open it the last time. */
	WRONG_PASSWORD,

	/** The account had none the last time. */
	NO_KEY_PAIR,

	/** Calls are made as many users, each of whom has their own. */
	PER_USER

}
