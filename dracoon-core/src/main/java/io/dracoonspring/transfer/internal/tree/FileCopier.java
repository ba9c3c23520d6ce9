// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.CopyRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.Transfer;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.UploadOptions;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.internal.copy.CopyFactory;
import io.dracoonspring.transfer.internal.run.TransferControl;

/** Copies the individual files of a tree. */
record FileCopier(CopyFactory copies, DracoonTransfers destination, DirectoryOptions options) {

	/**
	 * Copies a file.
	 * @param strategy the action in case of a name conflict
	 * @return whether the content of the copy is verified
	 */
	Mono<Boolean> copy(Node file, long folderId, ResolutionStrategy strategy, TransferControl control) {
		CopyRequest request = CopyRequest.of(NodeAddress.ofId(file.id()), NodeAddress.ofId(folderId))
			.withOptions(UploadOptions.defaults()
				.withResolutionStrategy(strategy)
				.withKeepTimestamps(this.options.keepTimestamps())
				.withRequirements(this.options.requirements())
				.withBandwidth(this.options.bandwidth()));
		return Mono.defer(() -> {
			Transfer<Node> copy = this.copies.copy(request, file, this.destination);
			Disposable cancellation = control.cancellation().orCancelled(Mono.never()).subscribe((none) -> {
			}, (ex) -> copy.cancel());
			// wait for the last snapshot, which contains the total of transferred bytes
			Mono<Boolean> watched = copy.progress()
				.doOnNext((snapshot) -> control.meter().moved(snapshot.transferredBytes()))
				.then(Mono.just(true));
			return Mono.zip(copy.outcome(), watched, (outcome, seen) -> outcome)
				.map(TransferOutcome::verified)
				.doFinally((signal) -> cancellation.dispose());
		});
	}

}
