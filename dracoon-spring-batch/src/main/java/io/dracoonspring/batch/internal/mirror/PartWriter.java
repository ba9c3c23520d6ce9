// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.batch.internal.partition.LeasedTransactions;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.item.DracoonSkipPolicy;

/**
 * Works on the files of a chunk concurrently. It records the outcomes in short
 * transactions that require the lease. During transfers it holds no database connection.
 * When the worker is being stopped, the writer ends the step after the finished files.
 *
 * @param <R> the type of the outcome of a file
 */
final class PartWriter<R> implements ItemWriter<PlannedFile> {

	private final StepExecution part;

	private final LeasedTransactions transactions;

	private final int concurrency;

	private final Work<R> work;

	PartWriter(StepExecution part, LeasedTransactions transactions, int concurrency, Work<R> work) {
		this.part = part;
		this.transactions = transactions;
		this.concurrency = concurrency;
		this.work = work;
	}

	@Override
	public void write(Chunk<? extends PlannedFile> chunk) {
		List<PlannedFile> files = List.copyOf(chunk.getItems());
		this.work.prepare();
		this.transactions.run(() -> this.work.begin(files));
		Queue<R> results = new ConcurrentLinkedQueue<>();
		try {
			Flux.fromIterable(files)
				.flatMap((file) -> result(file).doOnNext(results::add), this.concurrency)
				.then()
				.or(this.transactions.lease().end().doOnSuccess((end) -> this.part.setTerminateOnly()))
				.block();
		}
		finally {
			// record finished files also if the failure of another file ends the chunk
			this.transactions.run(() -> this.work.end(List.copyOf(results)));
		}
	}

	private Mono<R> result(PlannedFile file) {
		return this.work.work(file)
			.onErrorResume(DracoonSkipPolicy::concernsOneItem,
					(ex) -> Mono.just(this.work.failed(file, VisibleText.ofFailure(ex))));
	}

	/**
	 * Works on files.
	 *
	 * @param <R> the type of the outcome of a file
	 */
	interface Work<R> {

		/**
		 * Connects to the source and the target. Failures that concern the whole source
		 * or target occur here, and not with a single file. The connection may take long.
		 * Therefore this method runs outside of the transaction that locks the lease.
		 */
		void prepare();

		/** Records that the work on files begins. */
		void begin(Collection<PlannedFile> files);

		/** Works on a file. */
		Mono<R> work(PlannedFile file);

		/**
		 * Returns the outcome of a file that has failed.
		 * @param reason the reason of the failure
		 */
		R failed(PlannedFile file, String reason);

		/** Records the outcomes of files. */
		void end(Collection<R> results);

	}

}
