// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * URLs for parts of an upload; schema {@code PresignedUrlList} of the API.
 *
 * @param urls the URLs
 */
@ExtensibleRecord
public record PresignedUrlList(List<PresignedUrl> urls) {

	public PresignedUrlList {
		urls = WireLists.copyOf(urls);
	}

}
