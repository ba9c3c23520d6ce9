// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.crypto.content.PlainFileKey;

/**
 * Holds a file on the server and everything needed to read it.
 *
 * @param identity the file and its version
 * @param size the number of bytes
 * @param url the request to the server for a URL of the content
 * @param check the factory for the check of the whole content
 * @param fileKey the key to wipe, {@code null} for plain content
 */
record DownloadableFile(Identity identity, long size, Mono<SecretUrl> url, Supplier<ContentCheck> check,
		@Nullable PlainFileKey fileKey) {

	/**
	 * Maps a refusal during a malware scan to an exception that explains the refusal.
	 * Returns other failures unchanged.
	 */
	static Throwable explained(Throwable ex) {
		if (isScanRunning(ex)) {
			return new DracoonTransferException(Reason.SCAN_RUNNING,
					"The file is still being scanned for malware: try again in a while", ex);
		}
		return ex;
	}

	/** Tells whether the server refuses the download because it still scans the file. */
	static boolean isScanRunning(Throwable ex) {
		return ex instanceof DracoonApiException exception
				&& exception.hasErrorCode(DracoonErrorCode.MALWARE_SCAN_RUNNING);
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
	 * Identifies a file and its version.
	 *
	 * @param nodeId the id of the file, {@code null} if only the link of a share is known
	 * @param hash the checksum of the file, if the server has computed one
	 * @param created the time of the original file's creation, if it is known
	 * @param modified the time of the original file's last change, if it is known
	 */
	record Identity(@Nullable Long nodeId, @Nullable String hash, @Nullable Instant created,
			@Nullable Instant modified) {

	}

}
