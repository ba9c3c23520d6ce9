// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.partition.LeaseLostException;
import io.dracoonspring.batch.internal.partition.LeasedTransactions;
import io.dracoonspring.batch.internal.patience.FailureKind;
import io.dracoonspring.batch.internal.patience.Patience;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Processes the files of a chunk concurrently. It records the outcomes in short
 * transactions that require the lease. During transfers it holds no database connection.
 * It keeps the lease while it waits for a server that is not available. If the worker is
 * being stopped, the writer records the finished files and ends the step.
 *
 * @param <R> the type of the outcome of a file
 */
final class PartWriter<R> implements ItemWriter<PlannedFile> {

	private static final Log logger = LogFactory.getLog(PartWriter.class);

	private final StepExecution part;

	private final LeasedTransactions transactions;

	private final Patience patience;

	private final int concurrency;

	private final Work<R> work;

	PartWriter(StepExecution part, LeasedTransactions transactions, Patience patience, int concurrency, Work<R> work) {
		this.part = part;
		this.transactions = transactions;
		this.patience = patience;
		this.concurrency = concurrency;
		this.work = work;
	}

	@Override
	public void write(Chunk<? extends PlannedFile> chunk) {
		try {
			write(List.copyOf(chunk.getItems()));
		}
		catch (LeaseLostException ex) {
			// end the step without a failure, because another worker continues the part
			logger.warn(ex.getMessage());
			this.part.setTerminateOnly();
		}
	}

	private void write(List<PlannedFile> files) {
		await(this.patience
			.await(Mono.fromRunnable(this.work::prepare).subscribeOn(DracoonSchedulers.boundedElastic())));
		if (this.part.isTerminateOnly()) {
			return;
		}
		this.transactions.run(() -> this.work.begin(files));
		Queue<R> results = new ConcurrentLinkedQueue<>();
		try {
			await(Flux.fromIterable(files)
				.flatMap((file) -> result(file, results).doOnNext(results::add), this.concurrency)
				.then());
		}
		finally {
			// record finished files also if the failure of another file ends the chunk
			record(results);
		}
	}

	private synchronized void record(Queue<R> results) {
		List<R> finished = List.copyOf(results);
		this.transactions.run(() -> this.work.end(finished));
		finished.forEach(results::remove);
	}

	private void await(Mono<?> work) {
		work.then().or(this.transactions.lease().end().doOnSuccess((end) -> this.part.setTerminateOnly())).block();
	}

	private Mono<R> result(PlannedFile file, Queue<R> results) {
		AtomicBoolean retry = new AtomicBoolean();
		// record finished files first, because the wait for this file may be long
		Mono<Boolean> check = Mono.<Void>fromRunnable(() -> record(results))
			.subscribeOn(DracoonSchedulers.boundedElastic())
			.then(Mono.defer(() -> this.work.check().check(file)));
		return this.patience
			.item(file.path(), Mono.defer(() -> retry.getAndSet(true) ? this.work.retry(file) : this.work.work(file)),
					check)
			.onErrorResume((ex) -> FailureKind.of(ex) != FailureKind.PERMANENT,
					(ex) -> Mono.just(this.work.failed(file, FailureKind.describe(ex))));
	}

	/**
	 * Processes files.
	 *
	 * @param <R> the type of the outcome of a file
	 */
	interface Work<R> {

		/**
		 * Connects to the source and the target. Failures of the whole source or target
		 * thus occur here, and not with a single file. The connection can take long.
		 * Therefore this method runs outside of the transaction that locks the lease.
		 */
		void prepare();

		/** Records that the worker begins with files. */
		void begin(Collection<PlannedFile> files);

		/** Processes a file. */
		Mono<R> work(PlannedFile file);

		/**
		 * Processes a file again after a transient failure. The earlier attempt may have
		 * succeeded in spite of the failure.
		 */
		Mono<R> retry(PlannedFile file);

		/** Returns the check after failures. */
		FileCheck check();

		/**
		 * Returns the outcome of a file that has failed.
		 * @param reason the reason of the failure
		 */
		R failed(PlannedFile file, String reason);

		/** Records the outcomes of files. */
		void end(Collection<R> results);

	}

}
