// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import org.jspecify.annotations.Nullable;

/**
 * The URL to which one part is sent; schema {@code PresignedUrl} of the API. The URL
 * allows anyone to write the part, so {@link #toString()} leaves it out.
 *
 * @param partNumber the number of the part, counted from 1; {@code null} if the server
 * only relies on the order
 * @param url the URL, secret
 */
public record PresignedUrl(@Nullable Integer partNumber, String url) {

	@Override
	public String toString() {
		return "PresignedUrl[partNumber=" + this.partNumber + "]";
	}

}
