// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Holds an answer whose body a filter has read.
 *
 * @param response the answer; its body is consumed
 * @param body the body, empty if there was none
 */
@SuppressWarnings("ArrayRecordComponent") // is never compared
public record ReadAnswer(ClientResponse response, byte[] body) {

	private static final byte[] EMPTY = {};

	/** Reads the body of an answer. */
	public static Mono<ReadAnswer> of(ClientResponse response) {
		return response.bodyToMono(byte[].class).defaultIfEmpty(EMPTY).map((body) -> new ReadAnswer(response, body));
	}

	/**
	 * Reads the body of an answer.
	 * @return the answer with its body, or with an empty body if reading fails
	 */
	static Mono<ReadAnswer> ofWhatCanBeRead(ClientResponse response) {
		return of(response).onErrorReturn(new ReadAnswer(response, EMPTY));
	}

	/**
	 * Returns the answer with its body for the next reader.
	 * @return the answer
	 */
	public ClientResponse restored() {
		Flux<DataBuffer> content = (this.body.length == 0) ? Flux.empty()
				: Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(this.body)));
		// replace the body with this method, because the other methods for this purpose
		// would read the old body again
		return this.response.mutate().body((used) -> content).build();
	}

}
