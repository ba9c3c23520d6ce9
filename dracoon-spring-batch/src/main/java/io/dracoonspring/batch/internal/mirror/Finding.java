// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Locale;
import java.util.Optional;

import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.patience.FailureKind;

/**
 * Describes a problem that the mirror job found in its check. The check runs before the
 * job sends the first file.
 *
 * @param text a sentence on one line, without a full stop at its end. It includes the
 * action to take
 * @param fatal whether all files would fail
 */
record Finding(String text, boolean fatal) {

	/**
	 * Compares the size of the new files with the free space.
	 * @param storage the description of the storage, such as "the quota of the customer"
	 * @param free the free space in bytes
	 * @param remedy the action to take
	 * @return the finding, or empty if the space is sufficient
	 */
	static Optional<Finding> ofSpace(Workload work, String storage, long free, String remedy) {
		if (work.newBytes() <= free) {
			return Optional.empty();
		}
		return Optional
			.of(new Finding(String.format(Locale.ROOT, "The new files have %,d bytes, but %s has only %,d free: %s",
					work.newBytes(), storage, Math.max(0, free), remedy), free <= 0 && work.isOnlyNew()));
	}

	/**
	 * Replaces a failure by a finding. Transient failures remain failures.
	 * @param subject the description of the checked item, such as "the quota of the
	 * customer"
	 */
	static Mono<Finding> ofFailure(String subject, Throwable failure) {
		return (FailureKind.of(failure) == FailureKind.TRANSIENT) ? Mono.error(failure) : Mono.just(
				new Finding("Could not check " + subject + ", and continues: " + FailureKind.describe(failure), false));
	}

}
