// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventRecorderTests {

	private final EmulatorState state = new EmulatorState(new MovableClock(Clock.systemUTC()),
			new Settings(true, 1000));

	private final User user = this.state.users()
		.add(new User.Profile("eve", "Eve", "Adams", "eve@example.com", "1"), "secret", Set.of());

	@Test
	void remembersWhatHappensToNodes() {
		Room room = this.state.nodes().createRoom(null, "Room", this.user.id());
		Folder folder = this.state.nodes().createFolder(room, "Folder", this.user.id());
		this.state.nodes().delete(folder, this.user.id());
		List<Event> events = this.state.events().all();
		assertThat(events).extracting(Event::type)
			.containsExactly(EventType.ROOM_CREATED, EventType.FOLDER_CREATED, EventType.FOLDER_DELETED);
		assertThat(events).extracting(Event::id).containsExactly(1L, 2L, 3L);
		assertThat(events.get(2).subjects())
			.containsExactly(new Event.Subject(Event.Kind.FOLDER, folder.id(), "Folder", room.id()));
		assertThat(events).allMatch((event) -> event.success() && event.userId() == this.user.id());
	}

	@Test
	void tellsWhenAndFromWhere() {
		this.state.clock().advance(Duration.ofDays(10));
		Event.Origin origin = new Event.Origin("client", "127.0.0.1");
		this.state.events().seen(this.user.id(), origin);
		Event event = this.state.events().recordFailure(EventType.LOGIN_FAILED, this.user.id());
		assertThat(event.time()).isAfter(Clock.systemUTC().instant().plus(Duration.ofDays(9)));
		assertThat(event.origin()).isEqualTo(origin);
		assertThat(event.success()).isFalse();
	}

	@Test
	void tellsListenersBeforeANodeIsGone() {
		Room room = this.state.nodes().createRoom(null, "Room", this.user.id());
		List<Boolean> present = new ArrayList<>();
		this.state.events().onEvent((event) -> present.add(this.state.nodes().find(room.id()).isPresent()));
		this.state.nodes().delete(room, this.user.id());
		assertThat(present).containsExactly(true);
	}

}
