// SPDX-License-Identifier: Apache-2.0

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
 * @param createdBy the id of the user who stored the key, set by the server
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrivateKeyContainer(String version, String privateKey, @Nullable Instant createdAt,
		@Nullable Long createdBy) {

	@Override
	public String toString() {
		return "PrivateKeyContainer[version=" + this.version + ", createdAt=" + this.createdAt + "]";
	}

}
