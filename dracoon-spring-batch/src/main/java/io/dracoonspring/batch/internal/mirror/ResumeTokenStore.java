// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.batch.internal.partition.LeasedTransactions;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.transfer.ResumableTransfer;
import io.dracoonspring.transfer.ResumeToken;

/**
 * Stores the resume tokens of uploads in the plan, so that a worker that takes over a
 * part can resume the uploads. The same worker resumes an upload after an outage of the
 * server. Uploads that take less than two seconds have no token, and are sent again as a
 * whole.
 *
 * @param transactions transactions that require the lease of the part
 * @param job the id of the job instance
 */
record ResumeTokenStore(JobPlan plan, LeasedTransactions transactions, long job) {

	private static final Log logger = LogFactory.getLog(ResumeTokenStore.class);

	private static final Duration BEAT = Duration.ofSeconds(2);

	/**
	 * Runs a transfer and stores its tokens.
	 * @param <T> the type of the result
	 */
	<T> Mono<T> keep(PlannedFile file, ResumableTransfer<T> transfer) {
		AtomicReference<String> kept = new AtomicReference<>();
		Mono<T> beats = Mono.delay(BEAT)
			.then(Mono.<Void>fromRunnable(() -> keep(file, transfer.token(), kept))
				.subscribeOn(Schedulers.boundedElastic()))
			.repeat()
			.then(Mono.never());
		// after a transient failure the server keeps the content that has arrived
		return transfer.result()
			.or(beats)
			.onErrorResume((ex) -> Mono.<T>fromRunnable(() -> keep(file, transfer.token(), kept))
				.subscribeOn(Schedulers.boundedElastic())
				.then(Mono.error(ex)));
	}

	private void keep(PlannedFile file, @Nullable ResumeToken token, AtomicReference<String> kept) {
		if (token == null || token.toJson().equals(kept.get())) {
			return;
		}
		try {
			this.transactions.run(() -> this.plan.keep(this.job, file, token));
			kept.set(token.toJson());
		}
		catch (RuntimeException ex) {
			// only log the failure: if the lease is lost, the writer ends the work. If
			// the lease is not lost, a resumed transfer only sends more content again
			logger.debug("Could not store the resume token of an upload", ex);
		}
	}

}
