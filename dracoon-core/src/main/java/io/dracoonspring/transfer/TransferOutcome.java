// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.springframework.util.Assert;

/**
 * What a transfer results in, and how far that can be trusted.
 *
 * @param result the result
 * @param verified whether the content is proven. Of a download: length and content are
 * those that the authentication tag of an encrypted file or the server's checksum of a
 * plain one vouches for. Of an upload: the server has the content as it was sent. Of a
 * copy: both. {@code false} if there was nothing to prove it with, as for plain files
 * whose checksum the server does not know, archives, and files that were not transferred
 * because they exist already; their length has been checked as far as it is known
 * @param <T> the kind of the result
 */
public record TransferOutcome<T>(T result, boolean verified) {

	/**
	 * Checks that there is a result.
	 */
	public TransferOutcome {
		Assert.notNull(result, "'result' must not be null");
	}

}
