// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.web.reactive.ReactiveFileServing;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.web.problem-details=true", "spring.main.web-application-type=reactive" })
class FileServingAsUserReactiveTests extends FileServingAsUserContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ ReactiveSignIn.class, Controller.class })
	static class Application {

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

	}

}
