// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Range;
import io.dracoonspring.api.internal.WireLists;

/**
 * Users who lack file keys, and the data to create the keys for them; schema
 * {@code MissingKeysResponse} of the API. Users and files can occur several times, once
 * for each version of their keys.
 *
 * @param range the number of missing keys; a total above the limit only means that
 * further keys are missing
 * @param items the pairs of a user and a file whose key this user lacks
 * @param users the public keys of these users
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
