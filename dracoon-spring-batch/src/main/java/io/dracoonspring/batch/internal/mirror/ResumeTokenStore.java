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
 * Notes in the plan where uploads are, so that whoever takes over a part goes on with
 * them. What takes less than a beat is sent again as a whole.
 */
record ResumeTokenStore(JobPlan plan, LeasedTransactions transactions, long job) {

	private static final Log logger = LogFactory.getLog(ResumeTokenStore.class);

	private static final Duration BEAT = Duration.ofSeconds(2);

	/** Runs a transfer. */
	<T> Mono<T> keep(PlannedFile file, ResumableTransfer<T> transfer) {
		AtomicReference<String> kept = new AtomicReference<>();
		Mono<T> beats = Mono.delay(BEAT)
			.then(Mono.<Void>fromRunnable(() -> keep(file, transfer.token(), kept))
				.subscribeOn(Schedulers.boundedElastic()))
			.repeat()
			.then(Mono.never());
		return transfer.result().or(beats);
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
			// a lost lease ends the work elsewhere; without the note more is sent again
			logger.debug("It could not be noted where an upload is", ex);
		}
	}

}
