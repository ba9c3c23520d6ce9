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

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A password-protected private key with its version; schema {@code PrivateKeyContainer}
 * of the API.
 *
 * @param version the key pair version, {@code A} (RSA-2048) or {@code RSA-4096}
 * @param privateKey the encrypted key as PEM
 * @param createdAt when the key was stored, set by the server
 * @param createdBy the user who stored it, set by the server
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrivateKeyContainer(String version, String privateKey, @Nullable Instant createdAt,
		@Nullable Long createdBy) {

	@Override
	public String toString() {
		return "PrivateKeyContainer[version=" + this.version + ", createdAt=" + this.createdAt + "]";
	}

}
