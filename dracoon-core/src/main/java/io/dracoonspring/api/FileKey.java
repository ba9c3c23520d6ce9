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

/**
 * The key of one file version, encrypted for one recipient; schema {@code FileKey} of the
 * API. Initialization vector and tag travel in clear.
 *
 * @param key the wrapped AES key, Base64
 * @param iv the initialization vector, 12 bytes as Base64
 * @param version the wrapping scheme, {@code A} or {@code RSA-4096/AES-256-GCM}
 * @param tag the authentication tag of the content, 16 bytes as Base64
 */
public record FileKey(String key, String iv, String version, String tag) {

}
