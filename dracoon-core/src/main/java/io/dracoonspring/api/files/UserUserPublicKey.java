// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.PublicKeyContainer;

/**
 * A public key of a user or rescue key; schema {@code UserUserPublicKey} of the API.
 *
 * @param id the id of the user, or the negative id of the rescue key
 * @param publicKeyContainer the public key
 */
@ExtensibleRecord
public record UserUserPublicKey(@Nullable Long id, @Nullable PublicKeyContainer publicKeyContainer) {

}
