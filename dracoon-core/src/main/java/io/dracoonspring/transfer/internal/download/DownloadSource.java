// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import reactor.core.publisher.Mono;

import io.dracoonspring.observation.DracoonTransferContext;

/** Represents the source of a download's content. */
@FunctionalInterface
interface DownloadSource {

	/**
	 * Finds the file and its key. The caller must wipe the key. Reports to
	 * {@code observed} whether the file is encrypted.
	 */
	Mono<DownloadableFile> find(DracoonTransferContext observed);

}
