// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.DirectoryProgress;
import io.dracoonspring.transfer.DirectoryTransfer;
import io.dracoonspring.transfer.TransferState;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.internal.run.Cancellation;
import io.dracoonspring.transfer.internal.run.TransferRun;

/** Runs the work of the transfer of a tree once. */
final class DirectoryRun implements DirectoryTransfer {

	private final Flux<DirectoryItem> work;

	private final DirectoryMeter meter;

	private final Cancellation cancellation;

	private final boolean failOnError;

	private final AtomicBoolean started = new AtomicBoolean();

	private final AtomicReference<@Nullable Throwable> firstFailure = new AtomicReference<>();

	/**
	 * Creates a run.
	 * @param work the work of the transfer, which is subscribed at most once
	 * @param failOnError whether the run fails at the end if items failed
	 */
	DirectoryRun(Flux<DirectoryItem> work, DirectoryMeter meter, Cancellation cancellation, boolean failOnError) {
		this.work = work;
		this.meter = meter;
		this.cancellation = cancellation;
		this.failOnError = failOnError;
	}

	@Override
	public Flux<DirectoryItem> items() {
		return Flux.defer(() -> {
			if (!this.started.compareAndSet(false, true)) {
				return Flux.error(new DracoonTransferException(Reason.OTHER,
						"The items of a directory can be subscribed only once: create a new transfer", null));
			}
			this.meter.start();
			return this.work.doOnNext(this::remember)
				.concatWith(this.cancellation.orCancelled(Mono.empty()))
				.concatWith(Mono.defer(this::verdict))
				.doOnComplete(() -> this.meter.end(TransferState.COMPLETED))
				.doOnError((ex) -> this.meter.end(TransferRun.endOf(ex)))
				.doFinally((signal) -> {
					if (signal == SignalType.CANCEL) {
						this.meter.end(TransferState.CANCELLED);
					}
				});
		});
	}

	private void remember(DirectoryItem item) {
		if (item.failure() != null) {
			this.firstFailure.compareAndSet(null, item.failure());
		}
	}

	private Mono<DirectoryItem> verdict() {
		DirectoryProgress end = this.meter.snapshot();
		if (!this.failOnError || end.failedFiles() == 0) {
			return Mono.empty();
		}
		return Mono.error(new DracoonTransferException(Reason.ITEMS_FAILED,
				end.failedFiles() + " of " + end.totalFiles()
						+ " items failed: examine their failures, the first of which is the cause, and try them again",
				this.firstFailure.get()));
	}

	@Override
	public Flux<DirectoryProgress> progress() {
		return this.meter.samples();
	}

	@Override
	public void cancel() {
		this.cancellation.cancel();
	}

}
