// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.batch.internal.patience.FailureKind;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.directory.VerificationItem;

/** Compares the content of files with files of a server. */
final class FileComparison {

	private FileComparison() {
	}

	/**
	 * Compares a file.
	 * @param download whether to download the file for the comparison
	 * @return the result, which contains a failure only if it concerns this file. Other
	 * failures are signalled
	 */
	static Mono<VerificationItem> compare(DracoonTransfers transfers, UploadSource local, Node remote,
			boolean download) {
		return transfers.verify(local, remote, download).flatMap((item) -> {
			Throwable failure = item.failure();
			return (failure != null && FailureKind.of(failure) != FailureKind.ITEM) ? Mono.error(failure)
					: Mono.just(item);
		});
	}

}
