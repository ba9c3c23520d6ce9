// SPDX-License-Identifier: Apache-2.0

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
