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

package io.dracoonspring.transfer.internal.part;

import org.springframework.web.reactive.function.client.WebClientException;

import io.dracoonspring.api.DracoonException;

/**
 * Takes the wrapping off errors. {@code WebClient} wraps what goes wrong while an answer
 * is read, and so would hide the kind of trouble from those who decide about retries.
 */
public final class ClientErrors {

	private ClientErrors() {
	}

	/**
	 * Return the exception of this library that another one stands for.
	 * @param ex the failure of a request
	 * @return its cause if that is an exception of this library, else the failure itself
	 */
	public static Throwable unwrap(Throwable ex) {
		return (ex instanceof WebClientException && ex.getCause() instanceof DracoonException cause) ? cause : ex;
	}

}
