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

package io.dracoonspring.sample.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.crypto.DracoonCrypto;

/**
 * Asks people for their encryption password, which opens the encrypted rooms to them. A
 * service account has it from the configuration, and nobody may change it from here.
 */
@Controller
@RequestMapping(EncryptionPasswordController.PATH)
@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
class EncryptionPasswordController {

	static final String PATH = "/encryption-password";

	private final DracoonCrypto crypto;

	EncryptionPasswordController(DracoonCrypto crypto) {
		this.crypto = crypto;
	}

	/**
	 * Return where somebody enters the password.
	 * @param back the path of the listing to go back to
	 * @return the path of the page
	 */
	static String address(String back) {
		return UriComponentsBuilder.fromPath(PATH)
			.queryParam("back", "{back}")
			.encode()
			.buildAndExpand(back)
			.toUriString();
	}

	@GetMapping
	Rendering ask(@RequestParam(defaultValue = "/") String back) {
		return page(back, null);
	}

	/**
	 * Reads the form by itself: in the model or a parameter object the password could end
	 * up in a log.
	 * @param exchange the request and its answer
	 * @return the way back, or the page once more
	 */
	@PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<Rendering> unlock(ServerWebExchange exchange) {
		return exchange.getFormData().flatMap(this::unlock);
	}

	private Mono<Rendering> unlock(MultiValueMap<String, String> form) {
		String back = ReturnPaths.checked(form.getFirst("back"));
		String password = form.getFirst("password");
		if (password == null || password.isEmpty()) {
			return Mono.just(page(back, "Please enter the password."));
		}
		return this.crypto.unlock(password)
			.then(Mono.fromSupplier(() -> (Rendering) Rendering.redirectTo(back).build()))
			.onErrorResume(DracoonCryptoException.class, (ex) -> switch (ex.getReason()) {
				case WRONG_PASSWORD -> Mono.just(page(back, "That is not your encryption password. Please try again."));
				case NO_KEY -> Mono.just(page(back,
						"Your account has no encryption password yet. Choose one in the web application of DRACOON first."));
				default -> Mono.error(ex);
			});
	}

	private static Rendering page(String back, @Nullable String problem) {
		return Rendering.view("unlock")
			.status((problem != null) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
			.modelAttribute("back", ReturnPaths.checked(back))
			.modelAttribute("problem", (problem != null) ? problem : "")
			.build();
	}

}
