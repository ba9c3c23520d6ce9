// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.partition.LeasedTransactions;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.ResumableTransfer;
import io.dracoonspring.transfer.ResumeToken;

/**
 * Stores the resume tokens of uploads in the plan. If another worker takes over the part,
 * it resumes the uploads. A worker also resumes its own upload after an outage of the
 * server. The token is first stored after two seconds, or after a failure. Without a
 * token, a worker sends the file again from the start.
 *
 * @param transactions transactions that require the lease of the part
 * @param job the id of the job instance
 */
record ResumeTokenStore(JobPlan plan, LeasedTransactions transactions, long job) {

	private static final Log logger = LogFactory.getLog(ResumeTokenStore.class);

	private static final Duration INTERVAL = Duration.ofSeconds(2);

	/**
	 * Runs a transfer, and stores its resume token regularly.
	 * @param <T> the type of the result
	 */
	<T> Mono<T> run(PlannedFile file, ResumableTransfer<T> transfer) {
		AtomicReference<String> stored = new AtomicReference<>();
		Mono<T> updates = Mono.delay(INTERVAL)
			.then(Mono.<Void>fromRunnable(() -> store(file, transfer.token(), stored))
				.subscribeOn(DracoonSchedulers.boundedElastic()))
			.repeat()
			.then(Mono.never());
		// store the token after a failure, too, because the server keeps the content that
		// has arrived
		return transfer.result()
			.or(updates)
			.onErrorResume((ex) -> Mono.<T>fromRunnable(() -> store(file, transfer.token(), stored))
				.subscribeOn(DracoonSchedulers.boundedElastic())
				.then(Mono.error(ex)));
	}

	private void store(PlannedFile file, @Nullable ResumeToken token, AtomicReference<String> stored) {
		if (token == null || token.toJson().equals(stored.get())) {
			return;
		}
		try {
			this.transactions.run(() -> this.plan.storeToken(this.job, file, token));
			stored.set(token.toJson());
		}
		catch (RuntimeException ex) {
			// only log the failure, because a resumed transfer then only sends more
			// content again. If the lease is lost, the writer ends the step
			logger.debug("Could not store the resume token of an upload", ex);
		}
	}

}
