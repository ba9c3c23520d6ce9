// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Range;
import io.dracoonspring.api.internal.WireLists;

/**
 * Users and rescue keys that lack file keys, and the data to create these keys; schema
 * {@code MissingKeysResponse} of the API. A user, a rescue key or a file can occur
 * several times, once for each version of its keys.
 *
 * @param range the position of the page; a total above the limit means that further keys
 * are missing, but is not their exact number
 * @param items the missing keys, each as a recipient (user or rescue key) and a file
 * @param users the public keys of these recipients
 * @param files the keys of these files, encrypted for the caller
 */
@ExtensibleRecord
public record MissingKeysResponse(@Nullable Range range, List<UserIdFileIdItem> items, List<UserUserPublicKey> users,
		List<FileFileKeys> files) {

	public MissingKeysResponse {
		items = WireLists.copyOf(items);
		users = WireLists.copyOf(users);
		files = WireLists.copyOf(files);
	}

}
