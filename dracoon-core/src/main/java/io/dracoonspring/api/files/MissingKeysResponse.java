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

package io.dracoonspring.api.files;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Range;
import io.dracoonspring.api.WireLists;

/**
 * Users who lack file keys, and what is needed to make the keys for them; schema {@code
 * MissingKeysResponse} of the API. Users and files may occur several times, once for each
 * version of their keys.
 *
 * @param range how many there are; a total above the limit only says that there are more
 * @param items which user lacks the key of which file
 * @param users the public keys of these users
 * @param files the keys of these files, encrypted for the caller
 */
public record MissingKeysResponse(@Nullable Range range, List<UserIdFileIdItem> items, List<UserUserPublicKey> users,
		List<FileFileKeys> files) {

	public MissingKeysResponse {
		items = WireLists.copyOf(items);
		users = WireLists.copyOf(users);
		files = WireLists.copyOf(files);
	}

}
