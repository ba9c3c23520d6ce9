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

package io.dracoonspring.api;

import org.jspecify.annotations.Nullable;

/**
 * A file key, encrypted for one recipient, as lists of missing keys carry it; schema
 * {@code FileKeyContainer} of the API.
 *
 * @param key the wrapped AES key, Base64
 * @param iv the initialization vector, Base64
 * @param version the version of the algorithm
 * @param tag the authentication tag of the content, Base64
 */
public record FileKeyContainer(String key, String iv, String version, @Nullable String tag) {

}
