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

package io.dracoonspring.emulator.keys;

import java.util.List;

import io.dracoonspring.emulator.state.KeyPair;
import io.dracoonspring.emulator.state.KeyRing;
import io.dracoonspring.emulator.state.User;

/**
 * Somebody who should be able to open a file: a user, or a rescue key.
 *
 * @param id the id of the user; negative for a rescue key
 * @param keyPairs the key pairs to encrypt for, one of each version at most
 */
record KeyRecipient(long id, List<KeyPair> keyPairs) {

	static KeyRecipient of(User user) {
		return of(user.id(), user.keys());
	}

	static KeyRecipient of(long id, KeyRing keys) {
		return new KeyRecipient(id,
				KeyVersions.keyPairVersions().stream().flatMap((version) -> keys.find(version).stream()).toList());
	}

}
