// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.files.UserUserPublicKey;
import io.dracoonspring.api.internal.WireLists;

/**
 * The public keys for which the client has to encrypt the key of a file; schema
 * {@code UserUserPublicKeyList} of the API. A user with key pairs of two versions occurs
 * twice.
 *
 * @param items the public keys with the ids of their users
 */
@ExtensibleRecord
public record UserUserPublicKeyList(List<UserUserPublicKey> items) {

	public UserUserPublicKeyList {
		items = WireLists.copyOf(items);
	}

}
