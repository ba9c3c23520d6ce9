// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.springframework.util.Assert;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Holds the result of a transfer, and whether its content is verified.
 *
 * @param result the result
 * @param verified whether the content is verified. For a download, length and content
 * match the authentication tag of an encrypted file or the server's checksum of a plain
 * file. For an upload, the server has the content as it was sent. For a copy, the
 * conditions of a download and of an upload apply. {@code false} if there was no tag or
 * checksum, as for archives and for plain files whose checksum the server does not know.
 * Without a tag or checksum, the client compares only the length, if the length is known.
 * If nothing was transferred because the target already exists, the value is {@code true}
 * only after a comparison of checksums (see
 * {@link io.dracoonspring.api.ExistingFile#UPDATE_BY_CHECKSUM})
 * @param <T> the type of the result
 */
@ExtensibleRecord
public record TransferOutcome<T>(T result, boolean verified) {

	/**
	 * Checks that there is a result.
	 */
	public TransferOutcome {
		Assert.notNull(result, "'result' must not be null");
	}

}
