// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.util.List;

import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.Exceptions;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.internal.memory.Allocations;

/** Converts failures to exceptions of this library. */
public final class TransferErrors {

	private TransferErrors() {
	}

	/**
	 * Converts a failure to the exception that the caller receives.
	 * @return for an {@link OutOfMemoryError}, an exception with the reason
	 * {@code OUT_OF_MEMORY}. For an exception of this library or any other {@link Error},
	 * the failure itself. For any other failure, a new exception. For several
	 * simultaneous failures, the result for the first failure that is not a cancellation,
	 * with the others suppressed
	 */
	static Throwable typed(Throwable failure) {
		Throwable ex = Exceptions.isMultiple(failure) ? first(Exceptions.unwrapMultiple(failure))
				: unwrap(Exceptions.unwrap(failure));
		if (ex instanceof DracoonException) {
			return ex;
		}
		// search the causes, because Reactor Netty wraps the error
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof OutOfMemoryError full) {
				return Allocations.failed(full);
			}
		}
		if (ex instanceof Error) {
			return ex;
		}
		return new DracoonTransferException(Reason.OTHER, "The transfer failed for an unexpected reason ("
				+ ex.getClass().getSimpleName() + "): examine the cause, and report it if it persists", ex);
	}

	/**
	 * Unwraps an exception of this library. {@code WebClient} wraps failures that occur
	 * while a response is read. The wrapper would hide the kind of failure from the retry
	 * policy.
	 * @return the cause if it is an exception of this library, otherwise the failure
	 * itself
	 */
	public static Throwable unwrap(Throwable ex) {
		return (ex instanceof WebClientException && ex.getCause() instanceof DracoonException cause) ? cause : ex;
	}

	private static Throwable first(List<Throwable> failures) {
		// several parts may fail at the same time: use the first failure that is not a
		// cancellation
		Throwable first = failures.stream()
			.map(TransferErrors::typed)
			.filter((ex) -> !TransferRun.isCancellation(ex))
			.findFirst()
			.orElseGet(() -> typed(failures.get(0)));
		for (Throwable other : failures) {
			if (typed(other) != first && other != first.getCause()) {
				first.addSuppressed(other);
			}
		}
		return first;
	}

}
