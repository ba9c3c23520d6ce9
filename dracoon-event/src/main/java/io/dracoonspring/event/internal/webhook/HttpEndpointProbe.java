// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Secret;
import io.dracoonspring.event.internal.WebhookProbe;
import io.dracoonspring.event.webhook.WebhookReply;
import io.dracoonspring.event.webhook.WebhookSignature;

/**
 * Sends a signed probe to the URL. Only the receiver of this application can respond
 * correctly, because it knows the secret of the webhooks. The probe does not follow
 * redirects, because the server does not follow them when it calls a webhook.
 */
public final class HttpEndpointProbe implements EndpointProbe {

	private static final Logger logger = LoggerFactory.getLogger(HttpEndpointProbe.class);

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final WebClient client;

	private final WebhookSignature signature;

	private final SecureRandom random = new SecureRandom();

	/**
	 * Creates a probe.
	 * @param client the client that sends the probe; it must not follow redirects, and
	 * must not add secrets that the public URL must not receive, such as an access token
	 * @param secret the current secret of the server's signatures
	 */
	public HttpEndpointProbe(WebClient client, Secret secret) {
		this.client = client;
		this.signature = new WebhookSignature(secret);
	}

	@Override
	public boolean reaches(URI url) {
		WebhookProbe probe = WebhookProbe.create(this.random);
		byte[] body = probe.body();
		Mono<Boolean> answered = this.client.post()
			.uri(url)
			.contentType(MediaType.APPLICATION_JSON)
			.header(WebhookSignature.HEADER, this.signature.sign(body))
			.bodyValue(body)
			.exchangeToMono((response) -> response.releaseBody().thenReturn(isAnswer(response, probe)))
			.timeout(TIMEOUT)
			.onErrorResume((ex) -> {
				// omit the message, because it could contain the URL, whose path may be
				// secret
				logger.debug("Could not reach the URL of the webhooks: {}", ex.getClass().getName());
				return Mono.just(false);
			});
		return Boolean.TRUE.equals(answered.block());
	}

	private boolean isAnswer(ClientResponse response, WebhookProbe probe) {
		String answer = response.headers().asHttpHeaders().getFirst(WebhookReply.PROBE_HEADER);
		boolean isAnswer = HttpStatus.NO_CONTENT.isSameCodeAs(response.statusCode())
				&& probe.isAnsweredBy(answer, this.signature::answer);
		if (!isAnswer) {
			logger.debug("Another application responds at the URL of the webhooks, status {}",
					response.statusCode().value());
		}
		return isAnswer;
	}

}
