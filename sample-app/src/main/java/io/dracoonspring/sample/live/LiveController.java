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

package io.dracoonspring.sample.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.event.NodeEvent;
import io.dracoonspring.template.DracoonOperations;

/**
 * Tells browsers what happens in a room: the starter publishes what happens in DRACOON as
 * application events, and this passes it on as server-sent events.
 */
@RestController
class LiveController {

	private static final int BACKLOG = 100;

	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	/** Browsers come again, and whoever has left the room meanwhile is refused. */
	private static final Duration RENEWAL = Duration.ofMinutes(5);

	private final Sinks.Many<NodeEvent> events = Sinks.many().multicast().directBestEffort();

	private final DracoonOperations files;

	LiveController(DracoonOperations files) {
		this.files = files;
	}

	@EventListener
	void happened(NodeEvent event) {
		// a browser that is too slow misses it, and nobody waits
		this.events.tryEmitNext(event);
	}

	@GetMapping(path = "/nodes/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<Happening>> follow(@PathVariable long id) {
		// whoever may not see the room does not get further than this
		Node room = this.files.get(id);
		if (room.type() != NodeType.ROOM) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Only rooms can be followed.");
		}
		Flux<ServerSentEvent<Happening>> happenings = this.events.asFlux()
			.onBackpressureBuffer(BACKLOG, BufferOverflowStrategy.DROP_OLDEST)
			.filter((event) -> Objects.equals(event.details().roomId(), id))
			.map((event) -> ServerSentEvent.builder(Happening.of(event)).build());
		Flux<ServerSentEvent<Happening>> heartbeats = Flux.interval(Duration.ZERO, HEARTBEAT)
			.map((tick) -> ServerSentEvent.<Happening>builder().comment("").build())
			.onBackpressureDrop();
		return happenings.mergeWith(heartbeats.takeUntilOther(this.events.asFlux().then())).take(RENEWAL);
	}

	@EventListener(ContextClosedEvent.class)
	void end() {
		// the server waits for its requests before it stops
		this.events.tryEmitComplete();
	}

	/**
	 * Something that happened.
	 *
	 * @param type what, such as {@code file.created}
	 * @param name the name of the room, folder or file
	 * @param by who did it
	 * @param time when
	 */
	record Happening(String type, @Nullable String name, @Nullable String by, Instant time) {

		static Happening of(NodeEvent event) {
			return new Happening(event.type(), event.node().name(), event.details().userName(), event.time());
		}

	}

}
