// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.event.DracoonEvent;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventReader;
import io.dracoonspring.event.EventSource;
import io.dracoonspring.event.internal.webhook.EventTypeNames;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that every delivery, with or without a signature, receives a response and never
 * causes an exception, and that every stored message becomes an event. The build only
 * replays the inputs in the resources. With {@code JAZZER_FUZZ=1} in the environment,
 * Jazzer searches for new inputs. Run only one method at a time then.
 */
class WebhookFuzzTests {

	private static final WebhookSignature SIGNATURE = new WebhookSignature(Secret.of("secret"));

	private static final List<String> TYPES = List.of("file.created", "room.deleted", "user.locked",
			"downloadshare.used", "webhook.expiring", "customer.created");

	private static final Dracoon UNREACHABLE = Dracoon.builder()
		.baseUrl("http://127.0.0.1:9")
		.allowPlainHttp(true)
		.anonymous()
		.build();

	private final EventReader reader = new EventReader();

	@FuzzTest(maxDuration = "60s")
	void body(byte[] data) {
		KeptMessages inbox = new KeptMessages();
		WebhookReply reply = receiver(inbox).receive(data, SIGNATURE.sign(data));
		assertThat(reply.outcome()).isIn(DeliveryOutcome.ACCEPTED, DeliveryOutcome.INVALID, DeliveryOutcome.PROBE,
				DeliveryOutcome.TOO_LARGE);
		inbox.all().forEach(this::read);
	}

	private void read(EventMessage message) {
		for (String type : TYPES) {
			DracoonEvent event = this.reader.read(message.withType(type));
			assertThat(event.type()).isEqualTo(type);
			EventMessage logged = new EventMessage("log:1", EventSource.EVENT_LOG, type, null, message.objectId(),
					message.time(), message.json());
			assertThat(this.reader.read(logged)).hasSameClassAs(event);
		}
	}

	@FuzzTest(maxDuration = "60s")
	void signature(byte[] data) {
		String header = new String(data, StandardCharsets.UTF_8);
		assertThat(receiver(new KeptMessages()).receive(new byte[0], header).outcome()).isIn(DeliveryOutcome.UNSIGNED,
				DeliveryOutcome.WRONG_SIGNATURE, DeliveryOutcome.INVALID);
	}

	private static WebhookReceiver receiver(KeptMessages inbox) {
		// use an unreachable server, because the receiver uses only names of types that
		// are already known, and sends no request
		EventTypeNames names = new EventTypeNames(UNREACHABLE.customerSettings(), Map.of(), Clock.systemUTC());
		return new WebhookReceiver(inbox, names::cached, () -> List.of(SIGNATURE.secret()), (outcome) -> {
		}, Clock.systemUTC(), new WebhookLimits(Duration.ofSeconds(10), 64, Duration.ofDays(36_500)));
	}

}
