// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.event.EventMessage;

/**
 * Provides an emulator, a client of a user with the role Log Auditor, a client of a user
 * without that role, and a clock that is ahead of the server or behind.
 */
final class EventLogFixture implements AutoCloseable {

	final DracoonEmulator emulator = DracoonEmulator.builder().profile(EmulatorProfile.SERVER).start();

	final Dracoon admin = client("admin");

	final Dracoon alice = client("alice");

	final ListInbox inbox = new ListInbox();

	final MapCheckpoints checkpoints = new MapCheckpoints();

	final long projects = room("Projects");

	final long vault = room("Vault");

	/**
	 * Is the time by which the clock is ahead of the server, negative if it is behind.
	 * With two seconds, a test can find a new event at once. Otherwise the test would
	 * have to wait, because queries compare only full seconds.
	 */
	Duration ahead = Duration.ofSeconds(2);

	private Dracoon client(String userName) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), userName,
					Secret.of("Emulator-2026!"))
			.build();
	}

	private long room(String name) {
		return Objects.requireNonNull(this.admin.nodes().getByPath("/" + name).block()).id();
	}

	static CatchUpOptions polling() {
		return CatchUpOptions.defaults().withSettling(Duration.ZERO);
	}

	EventLogCatchUp catchUp(CatchUpOptions options) {
		return catchUp(this.admin, options);
	}

	EventLogCatchUp catchUp(Dracoon dracoon, CatchUpOptions options) {
		return new EventLogCatchUp(dracoon.eventLog(), dracoon.rooms(), dracoon.nodes(), this.inbox, this.checkpoints,
				options, new SkewedClock());
	}

	long folder(long parent, String name) {
		return Objects.requireNonNull(this.admin.nodes().createFolder(CreateFolderRequest.of(parent, name)).block())
			.id();
	}

	List<Long> folders(int count) {
		return Objects.requireNonNull(Flux.range(0, count)
			.flatMap((i) -> this.admin.nodes().createFolder(CreateFolderRequest.of(this.projects, "f" + i)), 16)
			.map(Node::id)
			.collectList()
			.block());
	}

	List<Long> found(String type) {
		return this.inbox.messages()
			.stream()
			.filter((message) -> type.equals(message.type()))
			.map(EventMessage::objectId)
			.toList();
	}

	@Override
	public void close() {
		this.admin.close();
		this.alice.close();
		this.emulator.close();
	}

	private final class SkewedClock extends Clock {

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Instant instant() {
			return EventLogFixture.this.emulator.now().plus(EventLogFixture.this.ahead);
		}

	}

}
