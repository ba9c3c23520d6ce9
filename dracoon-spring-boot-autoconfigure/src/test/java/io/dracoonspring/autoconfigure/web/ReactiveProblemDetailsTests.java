// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.nio.charset.StandardCharsets;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.web.reactive.ReactiveFileServing;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		classes = ReactiveProblemDetailsTests.Application.class,
		properties = "spring.main.web-application-type=reactive")
class ReactiveProblemDetailsTests extends ProblemDetailsContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ OpenToAllReactive.class, Controller.class, OwnController.class, OwnHandler.class })
	static class Application {

		@Bean
		RouterFunction<ServerResponse> failing() {
			return RouterFunctions.route()
				.GET("/function/{failure}",
						(request) -> Mono.error(Failure.valueOf(request.pathVariable("failure")).exception()))
				.build();
		}

	}

	@RestController
	static class Controller {

		private final ReactiveFileServing files;

		Controller(ReactiveFileServing files) {
			this.files = files;
		}

		@GetMapping("/files/{id}")
		Mono<Void> file(@PathVariable long id, ServerWebExchange exchange) {
			return this.files.serve(id, exchange);
		}

		@GetMapping("/fail/{failure}")
		Mono<String> fail(@PathVariable Failure failure) {
			return Mono.error(failure.exception());
		}

		@GetMapping(path = "/begun", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
		Flux<DataBuffer> begun() {
			DataBuffer piece = DefaultDataBufferFactory.sharedInstance
				.wrap("begun".getBytes(StandardCharsets.US_ASCII));
			return Flux.just(piece).concatWith(Mono.error(Failure.MISSING.exception()));
		}

	}

	@RestController
	static class OwnController {

		@GetMapping("/own/{failure}")
		Mono<String> fail(@PathVariable Failure failure) {
			return Mono.error(failure.exception());
		}

	}

	@ControllerAdvice(assignableTypes = OwnController.class)
	static class OwnHandler {

		@ExceptionHandler
		ResponseEntity<String> handle(DracoonException ex) {
			return ResponseEntity.status(HttpStatus.I_AM_A_TEAPOT).body("own");
		}

	}

}
