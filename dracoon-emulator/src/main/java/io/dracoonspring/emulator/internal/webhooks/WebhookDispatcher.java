// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.webhooks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.util.retry.Retry;

import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Webhook;

/**
 * Sends events to the webhooks that subscribe to them. If an attempt to deliver a message
 * fails, the dispatcher tries again, with at most three attempts in total. A webhook is
 * disabled after {@link Webhook#MAX_FAILURES} undelivered messages in a row.
 */
final class WebhookDispatcher implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(WebhookDispatcher.class);

	private static final int RETRIES = 2;

	private static final Duration BACKOFF = Duration.ofMillis(100);

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final Disposable.Composite underWay = Disposables.composite();

	private static final int REMEMBERED = 100;

	private final Deque<Delivery> deliveries = new ArrayDeque<>();

	private final EmulatorState state;

	private final BiFunction<User, Node, Object> rendering;

	private final Supplier<URI> baseUrl;

	private final WebhookTargets targets;

	/**
	 * Creates a dispatcher, which sends no events before {@link #start()}.
	 * @param state the source of events and webhooks
	 * @param baseUrl the server's own URL
	 * @param targets the check of the addresses of webhooks
	 */
	WebhookDispatcher(EmulatorState state, BiFunction<User, Node, Object> rendering, Supplier<URI> baseUrl,
			WebhookTargets targets) {
		this.state = state;
		this.rendering = rendering;
		this.baseUrl = baseUrl;
		this.targets = targets;
	}

	/** Starts to listen to all events. */
	void start() {
		this.state.update(() -> this.state.events().onEvent(this::dispatch));
	}

	private void dispatch(Event event) {
		if (event.type().webhookName() == null || !event.success()) {
			return;
		}
		Instant now = this.state.clock().instant();
		for (Webhook webhook : this.state.webhooks().all()) {
			if (webhook.isActive(now) && webhook.definition().events().contains(event.type())
					&& concerns(webhook, event)) {
				send(message(webhook, event));
			}
		}
	}

	private boolean concerns(Webhook webhook, Event event) {
		if (!EventKinds.isForNodes(event.type())) {
			return true;
		}
		return event.subjects()
			.stream()
			.findFirst()
			.filter((subject) -> webhook.rooms().contains(subject.roomId())
					|| webhook.rooms().contains(parentRoom(subject)))
			.isPresent();
	}

	// return the parent room of a room, because the webhooks of the parent room also get
	// the events of the room
	private @Nullable Long parentRoom(Event.Subject subject) {
		return (subject.kind() != Event.Kind.ROOM) ? null
				: node(subject).map(Node::parent).map((parent) -> parent.room().id()).orElse(null);
	}

	private Optional<Node> node(Event.Subject subject) {
		return this.state.nodes().find(subject.id());
	}

	private WebhookMessage message(Webhook webhook, Event event) {
		Event.Subject subject = event.subjects().isEmpty() ? null : event.subjects().get(0);
		return WebhookMessage.of(webhook, event.type(), event.time().toEpochMilli(),
				(subject != null) ? subject.roomId() : null, host(), payload(event, webhook, subject),
				this.state.serverVersion());
	}

	private String host() {
		return this.baseUrl.get().getHost();
	}

	private Object payload(Event event, Webhook webhook, Event.@Nullable Subject subject) {
		if (subject == null) {
			return Map.of();
		}
		return switch (subject.kind()) {
			case ROOM, FOLDER, FILE -> nodePayload(event, webhook, subject);
			case USER -> this.state.users()
				.find(subject.id())
				.<Object>map((user) -> UserPayload.of(user, this.baseUrl.get().toString()))
				.orElseGet(() -> Map.of("id", subject.id(), "userName", subject.name()));
			default -> Map.of("id", subject.id(), "name", subject.name());
		};
	}

	private Object nodePayload(Event event, Webhook webhook, Event.Subject subject) {
		Optional<User> viewer = this.state.users()
			.find(event.userId())
			.or(() -> this.state.users().find(webhook.createdBy()));
		return viewer.flatMap((user) -> node(subject).map((node) -> this.rendering.apply(user, node)))
			.orElseGet(() -> Map.of("id", subject.id(), "name", subject.name()));
	}

	/**
	 * Sends an example of the messages that the webhook will get. Call it while the state
	 * is locked.
	 */
	void sendExample(Webhook webhook) {
		EventType type = webhook.definition().events().stream().sorted().findFirst().orElseThrow();
		send(WebhookMessage.of(webhook, type, this.state.clock().millis(), null, host(),
				Map.of("id", 1, "name", "example"), this.state.serverVersion()));
	}

	/** Records a warning event for each webhook that expires soon. */
	void warn() {
		this.state.update(() -> {
			Instant now = this.state.clock().instant();
			for (Webhook webhook : this.state.webhooks().all()) {
				if (webhook.enabled() && webhook.warns(now)) {
					this.state.events()
						.record(EventType.WEBHOOK_EXPIRING, webhook.createdBy(),
								new Event.Subject(Event.Kind.WEBHOOK, webhook.id(), webhook.definition().name(), null));
				}
			}
		});
	}

	private void send(WebhookMessage message) {
		Mono<Integer> attempt = HttpClient.newConnection().responseTimeout(TIMEOUT).headers((headers) -> {
			headers.set("Content-Type", "application/json").set("User-Agent", "DRACOON-Webhook");
			if (message.signature() != null) {
				headers.set("X-DRACOON-Signature", message.signature());
			}
		})
			.post()
			.uri(message.url())
			.send(Flux.defer(() -> Flux.just(Unpooled.wrappedBuffer(message.body()))))
			.response()
			.map((response) -> response.status().code())
			.flatMap((status) -> (status >= 200 && status < 300) ? Mono.just(status) : Mono.error(new Refused(status)));
		Disposable.Swap delivery = Disposables.swap();
		this.underWay.add(delivery);
		delivery.update(this.targets.check(message.url())
			.then(Mono.defer(() -> watched(attempt, message).retryWhen(Retry.backoff(RETRIES, BACKOFF))))
			.doFinally((signal) -> this.underWay.remove(delivery))
			.subscribe((status) -> update(message, Webhook::delivered), (ex) -> {
				logger.warn("Could not deliver a message to webhook {}{}", message.webhookId(),
						(ex instanceof WebhookTargets.PrivateTargetException) ? ". " + ex.getMessage() : "");
				update(message, (webhook) -> webhook.failed(status(ex)));
			}));
	}

	private Mono<Integer> watched(Mono<Integer> attempt, WebhookMessage message) {
		AtomicInteger number = new AtomicInteger();
		return Mono.defer(() -> {
			Instant start = this.state.clock().instant();
			long nanos = System.nanoTime();
			int current = number.incrementAndGet();
			Consumer<Integer> remember = (status) -> remember(new Delivery(start, message.webhookId(), message.type(),
					status, current, Duration.ofNanos(System.nanoTime() - nanos)));
			return attempt.doOnNext(remember)
				.doOnError((ex) -> remember.accept((ex instanceof Refused refused) ? refused.status : 0));
		});
	}

	private void remember(Delivery delivery) {
		synchronized (this.deliveries) {
			if (this.deliveries.size() == REMEMBERED) {
				this.deliveries.removeLast();
			}
			this.deliveries.addFirst(delivery);
		}
	}

	List<Delivery> deliveries() {
		synchronized (this.deliveries) {
			return List.copyOf(this.deliveries);
		}
	}

	private static int status(Throwable failure) {
		return (failure.getCause() instanceof Refused refused) ? refused.status : 0;
	}

	private void update(WebhookMessage message, Consumer<Webhook> change) {
		this.state.update(() -> this.state.webhooks()
			.all()
			.stream()
			.filter((webhook) -> webhook.id() == message.webhookId())
			.forEach(change));
	}

	@Override
	public void close() {
		this.underWay.dispose();
	}

	/** Signals that the receiver refused a message. */
	private static final class Refused extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final int status;

		Refused(int status) {
			super("Status " + status, null, false, false);
			this.status = status;
		}

	}

}
