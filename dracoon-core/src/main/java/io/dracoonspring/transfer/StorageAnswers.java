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

import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonStorageException;

/**
 * Reads answers to requests whose URLs are secrets. Spring's own exceptions would repeat
 * the URL in their messages.
 */
final class StorageAnswers {

	private StorageAnswers() {
	}

	/**
	 * Turn a refusal that no filter of the client has decoded into an exception.
	 * @param response the answer, which is released
	 * @param <T> what was expected
	 * @return always an error
	 */
	static <T> Mono<T> refused(ClientResponse response) {
		int status = response.statusCode().value();
		return response.releaseBody()
			.then(Mono.error(() -> new DracoonStorageException(status, null, null, null,
					"The storage refused the content with the status " + status
							+ ": try again, and report it to the operator if it stays",
					null)));
	}

}
