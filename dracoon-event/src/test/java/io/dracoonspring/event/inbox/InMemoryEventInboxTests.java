// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class InMemoryEventInboxTests extends AbstractEventInboxTests {

	private final EventInbox inbox = new InMemoryEventInbox(TOLERANCE, this.clock);

	@Override
	EventInbox inbox(Clock clock) {
		return this.inbox;
	}

	@Test
	void takesNoMoreThanItsCapacity() {
		InMemoryEventInbox small = new InMemoryEventInbox(TOLERANCE, this.clock, 2, 10);
		small.add(Messages.webhook("a", 1L, Duration.ZERO));
		small.add(Messages.webhook("b", 2L, Duration.ZERO));
		assertThatExceptionOfType(EventInboxException.class)
			.isThrownBy(() -> small.add(Messages.webhook("c", 3L, Duration.ZERO)))
			.withMessageContaining("2 events wait")
			.returns(true, EventInboxException::isTransient);
		// expect no rejection, because a known message needs no room
		assertThat(small.add(Messages.webhook("a", 1L, Duration.ZERO))).isFalse();
		assertThat(small.add(Messages.log("1", 1L, Duration.ZERO))).isFalse();
		// expect that a message occupies room during its publication
		assertThat(small.status().capacity()).isEqualTo(new InboxCapacity(2, 1, this.clock.instant()));
		this.clock.advance(Duration.ofSeconds(1));
		small.publishNext(new RecordingPublisher((message) -> assertThatExceptionOfType(EventInboxFullException.class)
			.isThrownBy(() -> small.add(Messages.webhook("c", 3L, Duration.ZERO)))));
		assertThat(small.status().capacity()).isEqualTo(new InboxCapacity(2, 2, this.clock.instant()));
		assertThat(small.add(Messages.webhook("c", 3L, Duration.ZERO))).isTrue();
	}

	@Test
	void remembersNoMoreThanItShould() {
		InMemoryEventInbox small = new InMemoryEventInbox(TOLERANCE, this.clock, 10, 2);
		for (long i = 0; i < 3; i++) {
			small.add(Messages.webhook("a" + i, i, Duration.ZERO));
		}
		publishAll(small);
		assertThat(small.add(Messages.log("1", 1L, Duration.ZERO))).isFalse();
		assertThat(small.add(Messages.webhook("a2", 2L, Duration.ZERO))).isFalse();
		assertThat(small.add(Messages.webhook("a0", 0L, Duration.ZERO))).isTrue();
		assertThat(small.add(Messages.webhook("a1", 1L, Duration.ZERO))).isTrue();
	}

	@Test
	void refusesSizesThatMakeNoSense() {
		assertThatIllegalArgumentException().isThrownBy(() -> new InMemoryEventInbox(TOLERANCE, this.clock, 0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new InMemoryEventInbox(TOLERANCE, this.clock, 1, -1));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new InMemoryEventInbox(TOLERANCE.negated(), this.clock, 1, 1));
	}

}
