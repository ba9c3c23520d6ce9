// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.batch.internal.partition.LeasedTransactions;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.item.DracoonSkipPolicy;

/**
 * Works on the files of a chunk at the same time and notes what has become of them, in
 * short transactions in which the lease is held. No connection to the database is kept
 * while files are on their way.
 */
final class PartWriter<R> implements ItemWriter<PlannedFile> {

	private final LeasedTransactions transactions;

	private final int concurrency;

	private final Work<R> work;

	PartWriter(LeasedTransactions transactions, int concurrency, Work<R> work) {
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
				.or(this.transactions.lease().lost())
				.block();
		}
		finally {
			// what is done is done, also when another file has failed for good
			this.transactions.run(() -> this.work.end(List.copyOf(results)));
		}
	}

	private Mono<R> result(PlannedFile file) {
		return this.work.work(file)
			.onErrorResume(DracoonSkipPolicy::isOfOne,
					(ex) -> Mono.just(this.work.failed(file, VisibleText.ofFailure(ex))));
	}

	/** What is done with files. */
	interface Work<R> {

		/**
		 * Reaches both sides. What is wrong with them as a whole shows here, and is not
		 * about one file. May take long, therefore no lease is locked meanwhile.
		 */
		void prepare();

		/** Notes that files are begun with. */
		void begin(Collection<PlannedFile> files);

		/** Works on a file. */
		Mono<R> work(PlannedFile file);

		/** Says that a file has failed. */
		R failed(PlannedFile file, String reason);

		/** Notes what has become of files. */
		void end(Collection<R> results);

	}

}
