// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.Secret;
import io.dracoonspring.api.webhooks.UpdateWebhookRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link HttpEndpointProbe} with a receiver, and the registration that uses the
 * probe.
 */
class HttpEndpointProbeTests {

	private final AtomicInteger refused = new AtomicInteger();

	private DisposableServer receiver;

	/** Is the status of responses to events. */
	private volatile int eventStatus = 204;

	/** Is the secret of the receiver. */
	private volatile String secret = RegistrationFixture.SECRET.value();

	/** Is the status of responses to the probe. */
	private volatile int probeStatus = 204;

	@BeforeEach
	void start() {
		this.receiver = HttpServer.create().host("127.0.0.1").port(0).handle(this::answer).bindNow();
	}

	@AfterEach
	void stop() {
		this.receiver.disposeNow(Duration.ofMinutes(1));
	}

	private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString(StandardCharsets.UTF_8).flatMap((body) -> {
			String expected = "SHA256=" + hmac(body);
			if (!expected.equals(request.requestHeaders().get("X-DRACOON-Signature"))) {
				return response.status(401).send().then();
			}
			JsonNode nonce = JsonMapper.shared().readTree(body).get("dracoonSpringProbe");
			if (nonce == null) {
				if (this.eventStatus != 204) {
					this.refused.incrementAndGet();
				}
				return response.status(this.eventStatus).send().then();
			}
			assertThat(body).isEqualTo("{\"dracoonSpringProbe\":\"" + nonce.asString() + "\"}");
			return response.status(this.probeStatus)
				.header("X-Dracoon-Probe", hmac(nonce.asString() + ":answer"))
				.header("Location", "/elsewhere")
				.send()
				.then();
		});
	}

	private String hmac(String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private URI url() {
		return URI.create("http://127.0.0.1:" + this.receiver.port() + "/hook");
	}

	private boolean reaches() {
		return new HttpEndpointProbe(WebClient.create(), RegistrationFixture.SECRET).reaches(url());
	}

	@Test
	void theReceiverOfThisApplicationIsRecognised() {
		assertThat(reaches()).isTrue();
	}

	@Test
	void aReceiverWithAnotherSecretIsNot() {
		this.secret = "another secret";
		assertThat(reaches()).isFalse();
		assertThat(new HttpEndpointProbe(WebClient.create(), Secret.of("another secret")).reaches(url())).isTrue();
	}

	@Test
	void onlyStatus204IsAnAnswer() {
		this.probeStatus = 200;
		assertThat(reaches()).isFalse();
		this.probeStatus = 302;
		assertThat(reaches()).isFalse();
	}

	@Test
	void aReceiverThatDoesNotListenIsNotReached() {
		this.receiver.disposeNow();
		assertThat(reaches()).isFalse();
	}

	@Test
	void disabledWebhookIsEnabledWhenTheReceiverRespondsAgain() {
		try (RegistrationFixture fixture = new RegistrationFixture()) {
			RegistrationOptions options = RegistrationOptions.of(url(), "app", RegistrationFixture.SECRET)
				.withEventTypes(Set.of("user.created"));
			WebhookRegistration registration = fixture.registration(fixture.admin, options,
					new HttpEndpointProbe(WebClient.create(), RegistrationFixture.SECRET));
			registration.refresh();
			this.eventStatus = 503;
			for (int i = 0; i < 3; i++) {
				fixture.admin.customerSettings()
					.updateWebhook(fixture.webhook("app-admin").id(),
							UpdateWebhookRequest.of().withTriggerExampleEvent(true))
					.block();
			}
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !fixture.webhook("app-admin").isEnabled());
			assertThat(this.refused.get()).isEqualTo(9);
			assertThat(fixture.webhook("app-admin").failStatus()).isEqualTo(503);
			this.secret = "another secret";
			assertThat(registration.refresh().problems()).singleElement()
				.satisfies((problem) -> assertThat(problem.message()).contains("status 503", "does not respond"));
			assertThat(fixture.webhook("app-admin").isEnabled()).isFalse();
			this.secret = RegistrationFixture.SECRET.value();
			this.eventStatus = 204;
			fixture.pass(Duration.ofMinutes(2));
			assertThat(registration.refresh().problems()).isEmpty();
			assertThat(fixture.webhook("app-admin").isEnabled()).isTrue();
			assertThat(fixture.webhook("app-admin").failStatus()).isNull();
			assertThat(fixture.catchUps).hasSize(1);
		}
	}

}
