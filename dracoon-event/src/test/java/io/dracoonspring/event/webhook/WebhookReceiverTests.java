// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventSource;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.EventPublisher;
import io.dracoonspring.event.inbox.InMemoryEventInbox;
import io.dracoonspring.event.inbox.InboxCapacity;
import io.dracoonspring.event.inbox.InboxStatus;
import io.dracoonspring.event.internal.WebhookProbe;
import io.dracoonspring.event.internal.webhook.EventTypeNames;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link WebhookReceiver}.
 */
class WebhookReceiverTests {

	private static final Secret SECRET = Secret.of("the-first-secret");

	private static final Secret OTHER = Secret.of("the-second-secret");

	private static final String MESSAGE = """
			{"eventType":7,"timeStamp":1767225600123,"webhookId":3,"payload":{"id":42,"name":"Offer.pdf"}}""";

	private static final WebhookLimits UNLIMITED_AGE = new WebhookLimits(Duration.ofSeconds(10), 64,
			Duration.ofDays(36_500));

	private final TestServer server = new TestServer();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.server.url())
		.allowPlainHttp(true)
		.accessToken(Secret.of("token"))
		.build();

	private final AdjustableClock clock = new AdjustableClock();

	private final EventTypeNames names = new EventTypeNames(this.dracoon.customerSettings(), Map.of(), this.clock);

	private final KeptMessages inbox = new KeptMessages();

	private final List<DeliveryOutcome> outcomes = new ArrayList<>();

	private List<Secret> secrets = List.of(SECRET);

	private final WebhookReceiver receiver = receiver(this.inbox, UNLIMITED_AGE);

	@BeforeEach
	void answer() {
		this.server.answer((request) -> Answer.json(200, "{\"items\":[{\"id\":7,\"name\":\"file.created\"}]}"));
	}

	@AfterEach
	void stop() {
		this.dracoon.close();
		this.server.close();
	}

	private WebhookReply deliver(String body) {
		return deliver(body.getBytes(StandardCharsets.UTF_8));
	}

	private WebhookReply deliver(byte[] body) {
		return this.receiver.receive(body, new WebhookSignature(SECRET).sign(body));
	}

	private EventMessage kept(String body) {
		assertThat(deliver(body).outcome()).isEqualTo(DeliveryOutcome.ACCEPTED);
		return this.inbox.all().get(this.inbox.all().size() - 1);
	}

	@Test
	void keepsWhatIsSigned() {
		assertThat(deliver(MESSAGE)).isEqualTo(WebhookReply.of(DeliveryOutcome.ACCEPTED));
		assertThat(this.inbox.all()).singleElement().satisfies((message) -> {
			assertThat(message.id()).matches("wh:[A-Za-z0-9_-]{43}");
			assertThat(message.source()).isEqualTo(EventSource.WEBHOOK);
			assertThat(message.type()).isNull();
			assertThat(message.typeId()).isEqualTo(7);
			assertThat(message.objectId()).isEqualTo(42);
			assertThat(message.time()).isEqualTo("2026-01-01T00:00:00.123Z");
			assertThat(message.json()).isEqualTo(MESSAGE);
		});
		assertThat(this.server.received()).isEmpty();
		assertThat(this.outcomes).containsExactly(DeliveryOutcome.ACCEPTED);
	}

	@Test
	void namesTheTypeIfItIsKnown() {
		this.names.get(7);
		assertThat(kept(MESSAGE).type()).isEqualTo("file.created");
	}

	@Test
	void keepsTheSameOnlyOnce() {
		deliver(MESSAGE);
		assertThat(deliver(MESSAGE)).isEqualTo(WebhookReply.of(DeliveryOutcome.DUPLICATE));
		assertThat(deliver(MESSAGE + " ").outcome()).isEqualTo(DeliveryOutcome.ACCEPTED);
		assertThat(this.inbox.all()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "now",
			value = { "1767225600123,2026-01-01T00:00:00.123Z", "1767225600,2026-01-01T00:00:00Z",
					"'\"1767225600\"',2026-01-01T00:00:00Z", "99999999999,5138-11-16T09:46:39Z",
					"100000000000,1973-03-03T09:46:40Z", "null,now", "0,now", "-5,now", "true,now",
					"9223372036854775807,now", "99999999999999999999999,now", "1e400,now", "'\"soon\"',now", "{},now" })
	void readsTheTimeInSecondsAndMilliseconds(String written, Instant read) {
		EventMessage message = kept("{\"eventType\":1,\"timeStamp\":" + written + "}");
		assertThat(message.time()).isEqualTo((read != null) ? read : this.clock.instant());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"eventType\":1}", "{\"eventType\":1,\"payload\":null}",
			"{\"eventType\":1,\"payload\":[1,2]}", "{\"eventType\":1,\"payload\":{\"id\":\"x\"}}",
			"{\"eventType\":1,\"payload\":{\"id\":99999999999999999999}}", "{\"eventType\":\"1\",\"payload\":7}",
			"{\"eventType\":2,\"eventType\":1}", "\uFEFF{\"eventType\":1}" })
	void needsNothingButTheType(String body) {
		EventMessage message = kept(body);
		assertThat(message.typeId()).isOne();
		assertThat(message.objectId()).isNull();
	}

	@Test
	void keepsIdsOf64Bits() {
		EventMessage message = kept("{\"eventType\":9223372036854775807,\"payload\":{\"id\":9223372036854775806}}");
		assertThat(message.typeId()).isEqualTo(Long.MAX_VALUE);
		assertThat(message.objectId()).isEqualTo(Long.MAX_VALUE - 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "x", "{}", "[]", "null", "1", "{\"eventType\":null}", "{\"eventType\":{}}",
			"{\"eventType\":\"x\"}", "{\"eventType\":9223372036854775808}", "{\"eventType\":1}{}", "{\"eventType\":1",
			"{\"eventType\":1,\"a\":\"\u0000\"}", "{\"dracoonSpringProbe\":\"short\"}",
			"{\"dracoonSpringProbe\":\"0123456789abcdef\",\"eventType\":null}" })
	void refusesWhatIsNoMessage(String body) {
		assertThat(deliver(body)).isEqualTo(WebhookReply.of(DeliveryOutcome.INVALID));
		assertThat(this.inbox.all()).isEmpty();
	}

	@Test
	void refusesWhatIsMadeToHurt() {
		assertThat(deliver("{\"eventType\":1,\"a\":" + "[".repeat(60_000)).status()).isEqualTo(400);
		assertThat(deliver("{\"eventType\":1,\"a\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}").status())
			.isEqualTo(400);
		assertThat(deliver("{\"eventType\":" + "9".repeat(60_000) + "}").status()).isEqualTo(400);
		assertThat(deliver("{\"eventType\":1,\"a\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1)).status())
			.isEqualTo(400);
		assertThat(deliver("{\"eventType\":1}".getBytes(StandardCharsets.UTF_16)).status()).isEqualTo(400);
		assertThat(this.inbox.all()).isEmpty();
	}

	@Test
	void refusesWhatIsTooLarge() {
		String start = "{\"eventType\":1,\"a\":\"";
		String largest = start + "x".repeat(WebhookReceiver.MAX_BODY - start.length() - 2) + "\"}";
		assertThat(deliver(largest).status()).isEqualTo(204);
		assertThat(deliver(largest + " ")).isEqualTo(WebhookReply.of(DeliveryOutcome.TOO_LARGE));
	}

	@Test
	void refusesWhatIsNotSignedWithOneOfTheSecrets() {
		byte[] body = MESSAGE.getBytes(StandardCharsets.UTF_8);
		assertThat(this.receiver.receive(body, null).outcome()).isEqualTo(DeliveryOutcome.UNSIGNED);
		assertThat(this.receiver.receive(body, " ").outcome()).isEqualTo(DeliveryOutcome.UNSIGNED);
		String other = new WebhookSignature(OTHER).sign(body);
		assertThat(this.receiver.receive(body, other).outcome()).isEqualTo(DeliveryOutcome.WRONG_SIGNATURE);
		this.secrets = List.of();
		assertThat(deliver(body).outcome()).isEqualTo(DeliveryOutcome.WRONG_SIGNATURE);
		assertThat(this.inbox.all()).isEmpty();
		this.secrets = List.of(SECRET, OTHER);
		assertThat(this.receiver.receive(body, other).outcome()).isEqualTo(DeliveryOutcome.ACCEPTED);
		assertThat(deliver(body).outcome()).isEqualTo(DeliveryOutcome.DUPLICATE);
		this.secrets = List.of(OTHER);
		assertThat(deliver(body).status()).isEqualTo(401);
	}

	@Test
	void provesThatItKnowsTheSecretOfAProbe() {
		this.secrets = List.of(OTHER, SECRET);
		WebhookSignature signature = new WebhookSignature(SECRET);
		WebhookProbe probe = WebhookProbe.create(new SecureRandom());
		WebhookReply reply = this.receiver.receive(probe.body(), signature.sign(probe.body()));
		assertThat(reply.outcome()).isEqualTo(DeliveryOutcome.PROBE);
		assertThat(probe.isAnsweredBy(reply.probeAnswer(), signature::answer)).isTrue();
		assertThat(probe.isAnsweredBy(reply.probeAnswer(), new WebhookSignature(OTHER)::answer)).isFalse();
		assertThat(WebhookProbe.create(new SecureRandom()).isAnsweredBy(reply.probeAnswer(), signature::answer))
			.isFalse();
		assertThat(probe.isAnsweredBy(null, signature::answer)).isFalse();
		assertThat(this.receiver.receive(probe.body(), null).probeAnswer()).isNull();
		assertThat(this.inbox.all()).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> new WebhookProbe("\",\"eventType\":1,\"a\":\""));
	}

	@Test
	void asksForTheSameAgainIfItCannotKeepIt() {
		this.inbox.breakDown();
		assertThat(deliver(MESSAGE)).isEqualTo(WebhookReply.of(DeliveryOutcome.UNAVAILABLE));
		this.inbox.repair();
		assertThat(deliver(MESSAGE).outcome()).isEqualTo(DeliveryOutcome.ACCEPTED);
		this.secrets = List.of(Secret.of(""));
		assertThat(deliver(MESSAGE).status()).isEqualTo(503);
	}

	@Test
	void refusesWhatTheInboxMayHaveForgotten() {
		InMemoryEventInbox forgetful = new InMemoryEventInbox(Duration.ofSeconds(10), this.clock);
		WebhookReceiver receiver = receiver(forgetful, WebhookLimits.defaults());
		byte[] body = at(this.clock.instant());
		String signature = new WebhookSignature(SECRET).sign(body);
		assertThat(receiver.receive(body, signature).outcome()).isEqualTo(DeliveryOutcome.ACCEPTED);
		List<EventMessage> published = new ArrayList<>();
		forgetful.publishNext(publisher(published));
		this.clock.advance(WebhookLimits.defaults().maxAge());
		assertThat(receiver.receive(body, signature).outcome()).isEqualTo(DeliveryOutcome.DUPLICATE);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(forgetful.forget(this.clock.instant().minus(WebhookLimits.defaults().maxAge()))).isOne();
		WebhookReply reply = receiver.receive(body, signature);
		assertThat(reply.outcome()).isEqualTo(DeliveryOutcome.TOO_OLD);
		assertThat(reply.status()).isEqualTo(422);
		assertThat(forgetful.publishNext(publisher(published))).isFalse();
		assertThat(published).hasSize(1);
	}

	private static byte[] at(Instant time) {
		return ("{\"eventType\":7,\"timeStamp\":" + time.toEpochMilli() + ",\"payload\":{\"id\":42}}")
			.getBytes(StandardCharsets.UTF_8);
	}

	private static EventPublisher publisher(List<EventMessage> published) {
		return new EventPublisher() {

			@Override
			public String typeName(long typeId) {
				return "file.created";
			}

			@Override
			public void publish(EventMessage message) {
				published.add(message);
			}

		};
	}

	private WebhookReceiver receiver(EventInbox inbox, WebhookLimits limits) {
		return new WebhookReceiver(inbox, this.names::cached, () -> this.secrets, this.outcomes::add, this.clock,
				limits);
	}

	@Test
	void tellsThatTheInboxIsFull() {
		InMemoryEventInbox small = new InMemoryEventInbox(Duration.ofSeconds(10), this.clock, 1, 10);
		WebhookReceiver receiver = receiver(small, WebhookLimits.defaults());
		for (int second = 0; second < 4; second++) {
			byte[] body = at(this.clock.instant().plusSeconds(second));
			WebhookReply reply = receiver.receive(body, new WebhookSignature(SECRET).sign(body));
			assertThat(reply.outcome()).isEqualTo((second == 0) ? DeliveryOutcome.ACCEPTED : DeliveryOutcome.FULL);
			assertThat(reply.headers().containsKey("Retry-After")).isEqualTo(second > 0);
		}
		assertThat(small.status())
			.isEqualTo(new InboxStatus(1, 0, this.clock.instant(), new InboxCapacity(1, 3, this.clock.instant())));
	}

	@Test
	void asksForTheSameAgainIfItDoesNotKnowTheSecrets() {
		WebhookReceiver lost = new WebhookReceiver(this.inbox, this.names::cached, () -> {
			throw new IllegalStateException("The database does not answer");
		}, this.outcomes::add, this.clock, UNLIMITED_AGE);
		assertThat(lost.receive(MESSAGE.getBytes(StandardCharsets.UTF_8), "SHA256=").status()).isEqualTo(503);
	}

	@Test
	void listenersCannotSpoilADelivery() {
		WebhookReceiver watched = new WebhookReceiver(this.inbox, this.names::cached, () -> this.secrets, (outcome) -> {
			throw new IllegalStateException("The counter is broken");
		}, this.clock, UNLIMITED_AGE);
		byte[] body = MESSAGE.getBytes(StandardCharsets.UTF_8);
		assertThat(watched.receive(body, new WebhookSignature(SECRET).sign(body)).outcome())
			.isEqualTo(DeliveryOutcome.ACCEPTED);
		assertThat(this.inbox.all()).hasSize(1);
	}

	@Test
	void warnsOnceAMinuteAndOutcomeAndTellsNoSecrets() {
		try (CapturedLogs logs = new CapturedLogs()) {
			byte[] body = MESSAGE.getBytes(StandardCharsets.UTF_8);
			String wrong = new WebhookSignature(OTHER).sign(body);
			for (int i = 0; i < 100; i++) {
				this.receiver.receive(body, wrong);
				this.receiver.receive(body, null);
				deliver("[\"Offer.pdf\"]");
			}
			this.inbox.breakDown();
			deliver(MESSAGE);
			assertThat(logs.lines(Level.WARN)).hasSize(4)
				.allSatisfy((line) -> assertThat(line).contains("was rejected with status"))
				.anySatisfy((line) -> assertThat(line).contains("401", "matches none of the secrets"))
				.anySatisfy((line) -> assertThat(line).contains("401", "has no signature"))
				.anySatisfy((line) -> assertThat(line).contains("400", "not a JSON object"))
				.anySatisfy((line) -> assertThat(line).contains("503",
						"The database does not answer (java.lang.IllegalStateException)"));
			this.clock.advance(Duration.ofMinutes(1));
			this.receiver.receive(body, wrong);
			assertThat(logs.lines(Level.WARN)).hasSize(5);
			assertThat(logs.lines(Level.WARN).get(4)).contains("(99 others were rejected since");
			assertThat(logs.lines()).noneMatch((line) -> line.contains("Offer") || line.contains(wrong)
					|| line.contains(SECRET.value()) || line.contains(OTHER.value()));
		}
		assertThat(this.outcomes).hasSize(302);
	}

}
