// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.util.List;

import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.Exceptions;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.internal.memory.Allocations;

/**
 * Makes failures those of this library.
 */
public final class TransferErrors {

	private TransferErrors() {
	}

	/**
	 * Returns the failure for the caller.
	 * @return the failure itself if it is one of this library or an {@link Error}; the
	 * first of several that happened at the same moment, with the others suppressed; one
	 * with the reason {@code OUT_OF_MEMORY} if the JVM had no memory; a new one for
	 * everything else
	 */
	static Throwable typed(Throwable failure) {
		Throwable ex = Exceptions.isMultiple(failure) ? first(Exceptions.unwrapMultiple(failure))
				: unwrap(Exceptions.unwrap(failure));
		if (ex instanceof DracoonException) {
			return ex;
		}
		// Reactor Netty wraps it
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof OutOfMemoryError full) {
				return Allocations.failed(full);
			}
		}
		if (ex instanceof Error) {
			return ex;
		}
		return new DracoonTransferException(Reason.OTHER, "The transfer failed for an unforeseen reason ("
				+ ex.getClass().getSimpleName() + "): look at the cause, and report it if it stays", ex);
	}

	/**
	 * Returns the exception of this library that another one stands for.
	 * {@code WebClient} wraps what goes wrong while an answer is read, and so would hide
	 * the kind of trouble from those who decide about retries.
	 * @return its cause if that is an exception of this library, else the failure itself
	 */
	public static Throwable unwrap(Throwable ex) {
		return (ex instanceof WebClientException && ex.getCause() instanceof DracoonException cause) ? cause : ex;
	}

	private static Throwable first(List<Throwable> failures) {
		// parts that run at the same time may fail at the same time
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
