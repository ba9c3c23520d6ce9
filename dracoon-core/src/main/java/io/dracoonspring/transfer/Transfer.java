/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
	 * Return the result. The first subscription to this or to {@link #outcome()} starts
	 * the transfer; later ones wait for the same. When the last subscriber cancels, the
	 * transfer is cancelled.
	 * @return the result, once it is complete, and verified as far as there is something
	 * to verify it with
	 */
	default Mono<T> result() {
		return outcome().map(TransferOutcome::result);
	}

	/**
	 * Return the result, and with it whether it has been verified. Starts and cancels the
	 * transfer like {@link #result()}.
	 * @return the outcome, once the result is complete
	 */
	Mono<TransferOutcome<T>> outcome();

	/**
	 * Return glances at the transfer, some per second, from now until it ends. Watching
	 * neither starts nor slows it; a slow watcher misses some. The last glance shows how
	 * it ended; a failure is not an error here but one of the result.
	 * @return the progress
	 */
	Flux<TransferProgress> progress();

	/**
	 * Start without a subscriber. The result can be asked for later.
	 */
	void start();

	/**
	 * Give up, clean up and let the result fail with the reason {@code CANCELLED}. Has no
	 * effect once the transfer is being finished.
	 */
	void cancel();

}
