// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

import io.dracoonspring.api.Secret;

/** Writes secrets in plaintext. Only requests to the server may contain them. */
final class SecretWriter extends StdSerializer<Secret> {

	SecretWriter() {
		super(Secret.class);
	}

	@Override
	public void serialize(Secret secret, JsonGenerator generator, SerializationContext context) {
		generator.writeString(secret.value());
	}

}
