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
	 * Insist on a value.
	 * @param step the step, perhaps with calls of the API in it
	 * @param <T> what it yields
	 * @return the step, which fails if it yields nothing
	 */
	public static <T> Mono<T> of(Mono<T> step) {
		return step.switchIfEmpty(Mono.error(() -> new DracoonProtocolException(0, null, null,
				"The server answered without content where there has to be some: is 'dracoon.base-url' the address "
						+ "of a DRACOON server, or is a proxy in between?",
				null)));
	}

}
