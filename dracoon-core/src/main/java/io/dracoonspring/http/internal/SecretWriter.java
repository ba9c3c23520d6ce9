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

package io.dracoonspring.http.internal;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

import io.dracoonspring.api.Secret;

/**
 * Writes secrets in clear, which only requests to the server may do.
 */
final class SecretWriter extends StdSerializer<Secret> {

	SecretWriter() {
		super(Secret.class);
	}

	@Override
	public void serialize(Secret secret, JsonGenerator generator, SerializationContext context) {
		generator.writeString(secret.value());
	}

}
