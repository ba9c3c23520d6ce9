// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.scan;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Scans the content of one upload. The default methods scan nothing. */
public interface UploadScan {

	/** The scan of an upload that is not scanned. */
	UploadScan NONE = new UploadScan() {

	};

	/** Returns the feed for all content, {@code null} if the upload is not scanned. */
	default @Nullable ScanFeed feed() {
		return null;
	}

	/**
	 * Scans the content while it is sent. The result waits for the verdict and for
	 * {@code sent}. It fails as soon as {@code sent} fails, or the content is not
	 * accepted.
	 */
	default <T> Mono<T> beside(Mono<T> sent) {
		return sent;
	}

	/** Reports malware to the application after the upload has failed because of it. */
	default <T> Mono<T> reported(Mono<T> upload) {
		return upload;
	}

}
