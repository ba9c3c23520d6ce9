// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.internal.run.Cancellation;
import io.dracoonspring.transfer.internal.run.ProgressMeter;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferRun;

/**
 * Turns the results of files and folders into instances of {@link DirectoryItem}. A
 * failure becomes an item of its own. Cancelled work yields no item.
 *
 * @param errors the function that explains failures of local files
 */
record Items(DirectoryMeter meter, Cancellation cancellation, UnaryOperator<Throwable> errors) {

	/**
	 * Processes a file.
	 * @param size the expected size in bytes
	 * @param work the function that processes the file with the control of its transfer
	 * @return the item; empty if the work was cancelled
	 */
	Mono<DirectoryItem> file(String path, long size, Function<TransferControl, Mono<DirectoryItem>> work) {
		return Mono.defer(() -> {
			ProgressMeter file = this.meter.begin();
			return guarded(path, Mono.defer(() -> work.apply(TransferControl.partOf(file, this.cancellation))))
				.doOnNext((item) -> this.meter.ended(file, size, item.action() == DirectoryItem.Action.FAILED));
		});
	}

	/** Runs work other than the transfer of a file, such as a deletion. */
	Mono<DirectoryItem> beside(String path, Mono<DirectoryItem> work) {
		return guarded(path, work).doOnNext((item) -> {
			if (item.action() == DirectoryItem.Action.FAILED) {
				this.meter.failedBeside();
			}
		});
	}

	private Mono<DirectoryItem> guarded(String path, Mono<DirectoryItem> work) {
		return unlessCancelled(Mono.just(path)).then(work)
			.onErrorResume((ex) -> TransferRun.isCancellation(ex) ? Mono.empty() : Mono.just(failed(path, ex)));
	}

	/**
	 * Processes a folder.
	 * @param path the path of the folder relative to the top of the tree, with a slash at
	 * the end
	 * @param work the function that processes the folder, and sets the given flag when it
	 * has listed the content
	 * @return the items of the folder's content, followed by an item for the folder
	 * itself if it fails
	 */
	Flux<DirectoryItem> folder(String path, Function<AtomicBoolean, Flux<DirectoryItem>> work) {
		return Flux.defer(() -> {
			AtomicBoolean seen = new AtomicBoolean();
			return unlessCancelled(Mono.just(path)).flatMapMany((begun) -> work.apply(seen)).onErrorResume((ex) -> {
				if (TransferRun.isCancellation(ex)) {
					return Mono.empty();
				}
				this.meter.folderFailed(seen.get());
				return Mono.just(failed(path, ex));
			});
		});
	}

	private DirectoryItem failed(String path, Throwable ex) {
		Throwable failure = this.errors.apply(ex);
		return DirectoryItem.failed(path, (failure instanceof DracoonException) ? failure
				: new DracoonTransferException(Reason.OTHER, VisibleText.ofFailure(failure), failure));
	}

	<T> Mono<T> unlessCancelled(Mono<T> step) {
		return this.cancellation.orCancelled(step);
	}

}
