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

package io.dracoonspring.web.reactive.docs;

// tag::reactive-files[]
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.web.ServingOptions;
import io.dracoonspring.web.reactive.ReactiveFileServing;

@RestController
class FileController {

	private final ReactiveFileServing files;

	FileController(ReactiveFileServing files) {
		this.files = files;
	}

	@GetMapping("/files/{id}")
	Mono<Void> download(@PathVariable long id, ServerWebExchange exchange) {
		return this.files.serve(id, exchange);
	}

	@GetMapping("/previews/{id}")
	Mono<Void> show(@PathVariable long id, ServerWebExchange exchange) {
		return this.files.serve(id, ServingOptions.defaults().withInline(true), exchange);
	}

}
// end::reactive-files[]
