// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.web.ServingOptions;
import io.dracoonspring.web.reactive.ReactiveFileServing;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		classes = ReactiveFileServingIT.Application.class, properties = "spring.main.web-application-type=reactive")
class ReactiveFileServingIT extends FileServingContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ OpenToAllReactive.class, Controller.class, HostileController.class })
	static class Application {

	}

	@RestController
	static class Controller {

		private final ReactiveFileServing files;

		private final DracoonNodes nodes;

		Controller(ReactiveFileServing files, DracoonNodes nodes) {
			this.files = files;
			this.nodes = nodes;
		}

		@GetMapping("/files/{id}")
		Mono<Void> file(@PathVariable long id, ServerWebExchange exchange) {
			return this.files.serve(id, exchange);
		}

		@GetMapping("/inline/{id}")
		Mono<Void> inline(@PathVariable long id, ServerWebExchange exchange) {
			return this.files.serve(id, ServingOptions.defaults().withInline(true), exchange);
		}

		@GetMapping("/sections/{id}")
		Mono<Void> section(@PathVariable long id, ServerWebExchange exchange) {
			return this.files.serve(id, ServingOptions.defaults().withEncryptedRanges(true), exchange);
		}

		@RequestMapping("/any/{id}")
		Mono<Void> any(@PathVariable long id, ServerWebExchange exchange) {
			return this.files.serve(id, exchange);
		}

		@GetMapping("/paths")
		Mono<Void> path(@RequestParam String path, ServerWebExchange exchange) {
			return this.nodes.getByPath(path).flatMap((file) -> this.files.serve(file, exchange));
		}

	}

	@RestController
	static class HostileController {

		private final ReactiveFileServing files;

		HostileController(ReactiveFileServing files) {
			this.files = files;
		}

		@GetMapping("/hostile/{id}")
		Mono<Void> file(@PathVariable long id, ServerWebExchange exchange) {
			return this.files.serve(id, exchange);
		}

		@ExceptionHandler(Exception.class)
		String handle() {
			return handled();
		}

	}

}
