// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One transfer. Nothing happens before somebody subscribes to {@link #result()} or calls
 * {@link #start()}, and it happens once, however many subscribe. To try again, ask
 * {@link DracoonTransfers} for a new one.
 *
 * @param <T> what it results in
 */
public interface Transfer<T> {

	/**
	 * Returns the result. The first subscription to this or to {@link #outcome()} starts
	 * the transfer; later ones wait for the same. When the last subscriber cancels, the
	 * transfer is cancelled.
	 * @return the result, once it is complete, and verified as far as there is something
	 * to verify it with
	 */
	default Mono<T> result() {
		return outcome().map(TransferOutcome::result);
	}

	/**
	 * Returns the result, and with it whether it has been verified. Starts and cancels
	 * the transfer like {@link #result()}.
	 * @return the outcome, once the result is complete
	 */
	Mono<TransferOutcome<T>> outcome();

	/**
	 * Returns glances at the transfer, some per second, from now until it ends. Watching
	 * neither starts nor slows it; a slow watcher misses some. The last glance shows how
	 * it ended; a failure is not an error here but one of the result.
	 * @return the progress
	 */
	Flux<TransferProgress> progress();

	/**
	 * Starts without a subscriber. The result can be asked for later.
	 */
	void start();

	/**
	 * Gives up, clean up and let the result fail with the reason {@code CANCELLED}. Has
	 * no effect once the transfer is being finished.
	 */
	void cancel();

}
