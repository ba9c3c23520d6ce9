// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The URL for one part; schema {@code PresignedUrl} of the API. Anyone with the URL can
 * write the part, so {@link #toString()} omits it.
 *
 * @param partNumber the number of the part, counted from 1; {@code null} if the order of
 * the list determines the number
 * @param url the URL, secret
 */
@ExtensibleRecord
public record PresignedUrl(@Nullable Integer partNumber, String url) {

	@Override
	public String toString() {
		return "PresignedUrl[partNumber=" + this.partNumber + "]";
	}

}
