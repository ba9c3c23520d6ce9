// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionOperations;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Checks whether files can get through after one of them has failed.
 *
 * @param transactions transactions of the database of the plan
 * @param job the id of the job instance
 */
record FileCheck(Supplier<Mirror<?, ?>> mirror, JobPlan plan, TransactionOperations transactions, long job) {

	/**
	 * Checks the source and the target.
	 * @param file the file that has failed
	 * @return whether the check has read the content of a file that got through before;
	 * fails if files cannot get through
	 */
	Mono<Boolean> check(PlannedFile file) {
		return read(() -> this.plan.arrived(this.job))
			.flatMap((arrived) -> this.mirror.get().check(file, arrived).thenReturn(arrived.isPresent()));
	}

	/** Reads the current state of a file, with its resume token. */
	Mono<PlannedFile> current(PlannedFile file) {
		return read(() -> this.plan.file(this.job, file.id())).map((current) -> current.orElse(file));
	}

	private Mono<Optional<PlannedFile>> read(Supplier<Optional<PlannedFile>> query) {
		return Mono.fromCallable(() -> this.transactions.execute((status) -> query.get()))
			.subscribeOn(DracoonSchedulers.boundedElastic());
	}

}
