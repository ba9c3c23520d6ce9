// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import reactor.core.publisher.Mono;

import io.dracoonspring.observation.DracoonTransferContext;

/**
 * Where the content of a download comes from.
 */
@FunctionalInterface
interface DownloadSource {

	/**
	 * Finds the file and its key.
	 * @param observed is told whether it is encrypted
	 * @return the file, whose key is to be wiped at the end
	 */
	Mono<DownloadableFile> find(DracoonTransferContext observed);

}
