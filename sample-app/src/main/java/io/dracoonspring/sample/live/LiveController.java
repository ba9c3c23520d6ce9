// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.event.NodeEvent;
import io.dracoonspring.sample.Refusal;
import io.dracoonspring.sample.access.SignedInSessions;
import io.dracoonspring.template.DracoonOperations;

/**
 * Sends browsers the events in a room. The starter publishes events of DRACOON as
 * application events, and this controller forwards them as server-sent events.
 */
@RestController
class LiveController {

	private static final int BACKLOG = 100;

	/**
	 * The time after which a stream ends. Browsers then connect again, and the
	 * application refuses a user who has lost access to the room in the meantime.
	 */
	private static final Duration RENEWAL = Duration.ofMinutes(5);

	private static final ServerSentEvent<Happening> HEARTBEAT = comment("");

	private static final ServerSentEvent<Happening> SESSION_ENDED = comment("The session has ended");

	private final Sinks.Many<NodeEvent> events = Sinks.many().multicast().directBestEffort();

	private final Sinks.Many<LogoutSuccessEvent> signOuts = Sinks.many().multicast().directBestEffort();

	private final DracoonOperations files;

	private final SignedInSessions sessions;

	private final Duration heartbeat;

	LiveController(DracoonOperations files, SignedInSessions sessions,
			@Value("${sample.live.heartbeat}") Duration heartbeat) {
		this.files = files;
		this.sessions = sessions;
		this.heartbeat = heartbeat;
	}

	@EventListener
	void happened(NodeEvent event) {
		// do not wait for slow browsers. A browser that falls too far behind misses the
		// oldest events of its backlog
		this.events.tryEmitNext(event);
	}

	@EventListener
	void signedOut(LogoutSuccessEvent event) {
		this.signOuts.emitNext(event, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
	}

	@GetMapping(path = "/nodes/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<Happening>> follow(@PathVariable long id, HttpServletRequest request) {
		// fail now if the user is not allowed to see the room
		Node room = this.files.get(id);
		if (room.type() != NodeType.ROOM) {
			throw new Refusal(HttpStatus.BAD_REQUEST, "not-a-room");
		}
		Flux<ServerSentEvent<Happening>> happenings = this.events.asFlux()
			.onBackpressureBuffer(BACKLOG, BufferOverflowStrategy.DROP_OLDEST)
			.filter((event) -> Objects.equals(event.details().roomId(), id))
			.map((event) -> ServerSentEvent.builder(Happening.of(event)).build());
		return happenings.mergeWith(heartbeats(this.sessions.check(request)))
			.takeUntil((event) -> event == SESSION_ENDED)
			.take(RENEWAL);
	}

	// Checks the session, which may end while the stream is open. The check runs with
	// every heartbeat, and immediately after a sign-out at this instance.
	private Flux<ServerSentEvent<Happening>> heartbeats(BooleanSupplier isSignedIn) {
		return Flux.merge(Flux.interval(Duration.ZERO, this.heartbeat), this.signOuts.asFlux())
			.onBackpressureLatest()
			// use a thread that may block, because the session may be in a database
			.publishOn(Schedulers.boundedElastic())
			.map((occasion) -> isSignedIn.getAsBoolean() ? HEARTBEAT : SESSION_ENDED)
			.takeUntilOther(this.events.asFlux().then());
	}

	private static ServerSentEvent<Happening> comment(String text) {
		return ServerSentEvent.<Happening>builder().comment(text).build();
	}

	@EventListener(ContextClosedEvent.class)
	void end() {
		// end the streams, because the web server waits for all open requests before it
		// stops
		this.events.tryEmitComplete();
	}

	/**
	 * Represents an event in a room.
	 *
	 * @param type the type, such as {@code file.created}
	 * @param name the name of the room, folder or file
	 * @param by the user name of the actor
	 */
	record Happening(String type, @Nullable String name, @Nullable String by, Instant time) {

		static Happening of(NodeEvent event) {
			return new Happening(event.type(), event.node().name(), event.details().userName(), event.time());
		}

	}

}
