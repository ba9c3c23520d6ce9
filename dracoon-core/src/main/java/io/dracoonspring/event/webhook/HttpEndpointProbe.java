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

package io.dracoonspring.event.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Secret;

/**
 * Sends a signed question to the URL, which only the receiver of this application can
 * answer, because both know the secret of the webhooks. Redirections are no answer: the
 * server does not follow them either.
 */
public final class HttpEndpointProbe implements EndpointProbe {

	/** The header that carries the answer. */
	public static final String ANSWER = "X-Dracoon-Probe";

	private static final Logger logger = LoggerFactory.getLogger(HttpEndpointProbe.class);

	private static final String ALGORITHM = "HmacSHA256";

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final int NONCE_LENGTH = 24;

	private final WebClient client;

	private final Secret secret;

	private final SecureRandom random = new SecureRandom();

	/**
	 * Create a probe.
	 * @param client sends the question; it must not follow redirections, nor add what is
	 * not meant for the public URL, such as an access token
	 * @param secret the secret with which the server signs at present
	 */
	public HttpEndpointProbe(WebClient client, Secret secret) {
		this.client = client;
		this.secret = secret;
	}

	@Override
	public boolean reaches(URI url) {
		byte[] bytes = new byte[NONCE_LENGTH];
		this.random.nextBytes(bytes);
		String nonce = Base64.getUrlEncoder().encodeToString(bytes);
		byte[] question = ("{\"dracoonSpringProbe\":\"" + nonce + "\"}").getBytes(StandardCharsets.UTF_8);
		String answer = sign((nonce + ":answer").getBytes(StandardCharsets.UTF_8));
		Mono<Boolean> answered = this.client.post()
			.uri(url)
			.contentType(MediaType.APPLICATION_JSON)
			.header("X-DRACOON-Signature", "SHA256=" + sign(question))
			.bodyValue(question)
			.exchangeToMono((response) -> response.releaseBody().thenReturn(isAnswer(response, answer)))
			.timeout(TIMEOUT)
			.onErrorResume((ex) -> {
				// its message could contain the URL
				logger.debug("The URL of the webhooks cannot be reached: {}", ex.getClass().getName());
				return Mono.just(false);
			});
		return Boolean.TRUE.equals(answered.block());
	}

	private static boolean isAnswer(ClientResponse response, String expected) {
		String given = response.headers().asHttpHeaders().getFirst(ANSWER);
		boolean isAnswer = HttpStatus.NO_CONTENT.isSameCodeAs(response.statusCode()) && given != null && MessageDigest
			.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
		if (!isAnswer) {
			logger.debug("The URL of the webhooks is answered by something else, status {}",
					response.statusCode().value());
		}
		return isAnswer;
	}

	private String sign(byte[] message) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return Base64.getEncoder().encodeToString(mac.doFinal(message));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The JDK must know " + ALGORITHM, ex);
		}
	}

}
