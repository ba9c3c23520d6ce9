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

package io.dracoonspring.api.publicshares;

import java.util.List;

import io.dracoonspring.api.WireLists;
import io.dracoonspring.api.files.UserUserPublicKey;

/**
 * The public keys for which the key of a file has to be encrypted; schema {@code
 * UserUserPublicKeyList} of the API. A user with key pairs of two versions occurs twice.
 *
 * @param items the public keys with the ids of their users
 */
public record UserUserPublicKeyList(List<UserUserPublicKey> items) {

	public UserUserPublicKeyList {
		items = WireLists.copyOf(items);
	}

}
