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

package io.dracoonspring.emulator.state;

/**
 * The key of an encrypted file, encrypted for one recipient.
 *
 * @param key the encrypted key, Base64
 * @param iv the initialisation vector, Base64
 * @param tag the authentication tag, Base64
 * @param version {@code A} or {@code RSA-4096/AES-256-GCM}
 */
public record FileKey(String key, String iv, String tag, String version) {

	@Override
	public String toString() {
		return "FileKey[version=" + this.version + "]";
	}

}
