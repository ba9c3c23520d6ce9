// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.security.Principal;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;

/** Serves pages without any sign-in code. */
@RestController
class SignInController {

	private final Dracoon dracoon;

	SignInController(Dracoon dracoon) {
		this.dracoon = dracoon;
	}

	@GetMapping("/")
	String home() {
		return "home";
	}

	@GetMapping("/principal")
	String principal(Principal principal) {
		return principal.getName();
	}

	@GetMapping("/mono")
	Mono<String> mono() {
		return this.dracoon.account().get().map(UserAccount::userName);
	}

	@GetMapping("/wrapped")
	Mono<String> wrapped() {
		return mono().onErrorMap((ex) -> new IllegalStateException("no name", ex));
	}

	@GetMapping(path = "/flux", produces = MediaType.APPLICATION_JSON_VALUE)
	Flux<Node> flux() {
		return this.dracoon.nodes().list(NodeQuery.root());
	}

	@GetMapping("/download")
	Mono<ResponseEntity<String>> download() {
		return mono().map(ResponseEntity::ok);
	}

	@PostMapping("/change")
	Mono<String> change() {
		return mono().map((name) -> "changed by " + name);
	}

	@GetMapping(path = "/begun", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<String> begun() {
		return Flux.concat(Mono.just("begun"), mono());
	}

	/** Answers refused users itself. */
	@RestController
	static class Handling {

		private final Dracoon dracoon;

		Handling(Dracoon dracoon) {
			this.dracoon = dracoon;
		}

		@GetMapping("/handled")
		Mono<String> handled() {
			return this.dracoon.account().get().map(UserAccount::userName);
		}

		@ExceptionHandler
		ResponseEntity<String> handle(DracoonAuthenticationException ex) {
			return ResponseEntity.status(418).body("handled " + ex.getReason());
		}

	}

}
