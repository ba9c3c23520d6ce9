// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonProtocolException;

/**
 * Fails a step if a required response is empty. Calls of the API complete empty if the
 * server responds without content, and a transfer must not treat this as success.
 */
public final class RequiredResponse {

	private RequiredResponse() {
	}

	/**
	 * Requires a value.
	 * @return the step, which fails if it completes empty
	 */
	public static <T> Mono<T> of(Mono<T> step) {
		return step.switchIfEmpty(Mono.error(() -> new DracoonProtocolException(0, null, null,
				"The server sent a response without the required content: check that 'dracoon.base-url' is the address "
						+ "of a DRACOON server, and that no proxy changes responses",
				null)));
	}

}
