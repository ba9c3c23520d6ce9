// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonProtocolException;

/**
 * What the steps of a transfer cannot do without. Calls of the API complete empty when
 * the server answers without content, and nothing must take that for the end of its work.
 */
public final class RequiredResponse {

	private RequiredResponse() {
	}

	/**
	 * Insists on a value.
	 * @return the step, which fails if it yields nothing
	 */
	public static <T> Mono<T> of(Mono<T> step) {
		return step.switchIfEmpty(Mono.error(() -> new DracoonProtocolException(0, null, null,
				"The server answered without content where there has to be some: is 'dracoon.base-url' the address "
						+ "of a DRACOON server, or is a proxy in between?",
				null)));
	}

}
