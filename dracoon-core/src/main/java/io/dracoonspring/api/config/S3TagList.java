// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * S3 tags; schema {@code S3TagList} of the API.
 *
 * @param items the entries
 */
@ExtensibleRecord
public record S3TagList(List<S3Tag> items) {

	public S3TagList {
		items = WireLists.copyOf(items);
	}

}
