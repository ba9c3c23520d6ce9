// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.NodeErrorCode;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.crypto.content.PlainFileKey;

/**
 * A file on the server, and all that is needed to read it.
 *
 * @param identity what it is and which version
 * @param size how many bytes it has
 * @param url asks the server where the content can be fetched
 * @param check makes what verifies the whole content
 * @param fileKey the key to wipe, {@code null} for plain content
 */
record DownloadableFile(Identity identity, long size, Mono<SecretUrl> url, Supplier<ContentCheck> check,
		@Nullable PlainFileKey fileKey) {

	/**
	 * Maps a refusal during a malware scan to an exception that explains it. Returns
	 * other failures unchanged.
	 */
	static Throwable explained(Throwable ex) {
		if (ex instanceof DracoonApiException exception && exception.hasErrorCode(NodeErrorCode.MALWARE_SCAN_RUNNING)) {
			return new DracoonTransferException(Reason.SCAN_RUNNING,
					"The file is still being scanned for malware: try again in a while", ex);
		}
		return ex;
	}

	/**
	 * Tells whether a key or a checksum can verify the whole content beyond its length.
	 */
	boolean isVerifiable() {
		return this.fileKey != null || this.identity.hash() != null;
	}

	void wipe() {
		if (this.fileKey != null) {
			this.fileKey.wipe();
		}
	}

	/**
	 * What a file is and which version.
	 *
	 * @param nodeId its id, {@code null} if it is known by the link of a share only
	 * @param hash its checksum, if the server has computed one
	 * @param created when it was created where it comes from, if that is known
	 * @param modified when it was modified where it comes from, if that is known
	 */
	record Identity(@Nullable Long nodeId, @Nullable String hash, @Nullable Instant created,
			@Nullable Instant modified) {

	}

}
