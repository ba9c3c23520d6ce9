// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;

/**
 * Represents one transfer. It starts with the first subscription to {@link #result()} or
 * {@link #outcome()}, or with the call of {@link #start()}. It runs once, regardless of
 * the number of subscribers. To try again, create a new transfer with
 * {@link DracoonTransfers}.
 *
 * @param <T> the type of the result
 */
@NotForImplementation
public interface Transfer<T> {

	/**
	 * Returns the result. The first subscription to this result or to {@link #outcome()}
	 * starts the transfer. Later subscriptions wait for the same transfer. When the last
	 * subscriber cancels, the transfer is cancelled.
	 * @return the result. It is emitted when its content is complete and, if an
	 * authentication tag or a checksum exists, verified
	 */
	default Mono<T> result() {
		return outcome().map(TransferOutcome::result);
	}

	/**
	 * Returns the result, and whether it has been verified. Starts and cancels the
	 * transfer like {@link #result()}.
	 * @return the outcome. It is emitted when the result is complete
	 */
	Mono<TransferOutcome<T>> outcome();

	/**
	 * Returns snapshots of the transfer, several per second, from now until the end of
	 * the transfer. Subscribing neither starts nor slows down the transfer. A slow
	 * subscriber misses some snapshots. The last snapshot shows the final state. If the
	 * transfer fails, {@link #result()} fails, and this stream completes.
	 * @return the progress
	 */
	Flux<TransferProgress> progress();

	/**
	 * Starts the transfer without a subscriber. A later subscription can still get the
	 * result.
	 */
	void start();

	/**
	 * Cancels the transfer and cleans up. The result then fails with the reason
	 * {@code CANCELLED}. Has no effect once all content has arrived.
	 */
	void cancel();

}
