// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Test;

import io.dracoonspring.testing.CapturedLogs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServerClock}.
 */
class ServerClockTests {

	private static final Instant NOW = Instant.parse("2026-03-01T06:00:00.250Z");

	private final ServerClock clock = new ServerClock(Clock.fixed(NOW, ZoneOffset.UTC));

	// simulates an answer that took 300 ms, from a server whose clock is ahead
	private void answer(Duration ahead) {
		Instant made = NOW.plus(ahead).minusMillis(150);
		this.clock.answered(Instant.ofEpochSecond(made.getEpochSecond()), NOW.minusMillis(300), NOW);
	}

	@Test
	void timeOfTheMachineCountsAsLongAsNoAnswerTellsAnother() {
		assertThat(this.clock.offset()).isNull();
		assertThat(this.clock.instant()).isEqualTo(NOW);
	}

	@Test
	void clocksThatDifferByLessThanASecondCountAsEqual() {
		for (int millis = -400; millis <= 400; millis += 100) {
			answer(Duration.ofMillis(millis));
			assertThat(this.clock.offset()).isEqualTo(Duration.ZERO);
		}
	}

	@Test
	void firstAnswerTellsTheTime() {
		answer(Duration.ofMinutes(70));
		assertThat(this.clock.offset()).isBetween(Duration.ofMinutes(70).minusSeconds(1),
				Duration.ofMinutes(70).plusSeconds(1));
		assertThat(this.clock.instant()).isEqualTo(NOW.plus(this.clock.offset()));
		assertThat(this.clock.withZone(ZoneId.of("Europe/Berlin")).instant()).isEqualTo(this.clock.instant());
	}

	@Test
	void outlierDatesDoNotChangeTheOffset() {
		answer(Duration.ofMinutes(-70));
		answer(Duration.ofDays(-400));
		answer(Duration.ofMinutes(-70));
		assertThat(this.clock.offset()).isBetween(Duration.ofMinutes(-71), Duration.ofMinutes(-69));
		answer(Duration.ofDays(900));
		answer(Duration.ofMinutes(-70));
		answer(Duration.ofDays(900));
		assertThat(this.clock.offset()).isBetween(Duration.ofMinutes(-71), Duration.ofMinutes(-69));
	}

	@Test
	void oddFirstAnswerIsOverruledByTheSecond() {
		answer(Duration.ofDays(900));
		answer(Duration.ZERO);
		assertThat(this.clock.offset()).isEqualTo(Duration.ZERO);
	}

	@Test
	void clockThatIsSetIsFollowed() {
		for (int i = 0; i < 9; i++) {
			answer(Duration.ofHours(2));
		}
		for (int i = 0; i < 3; i++) {
			answer(Duration.ZERO);
		}
		assertThat(this.clock.offset()).isEqualTo(Duration.ZERO);
	}

	@Test
	void slowAnswersSetTheOffsetOnlyBeforeFastOnes() {
		this.clock.answered(NOW.plus(Duration.ofHours(1)), NOW.minusSeconds(20), NOW);
		assertThat(this.clock.offset()).isGreaterThan(Duration.ofMinutes(59));
		answer(Duration.ZERO);
		this.clock.answered(NOW.plus(Duration.ofHours(1)), NOW.minusSeconds(20), NOW);
		this.clock.answered(NOW.plus(Duration.ofHours(1)), NOW.minusSeconds(20), NOW);
		assertThat(this.clock.offset()).isEqualTo(Duration.ZERO);
	}

	@Test
	void clockThatHasToBeSynchronizedIsLoggedOnce() {
		try (CapturedLogs logs = new CapturedLogs()) {
			answer(Duration.ofSeconds(50));
			assertThat(logs.lines(Level.WARN)).isEmpty();
			answer(Duration.ofMinutes(-70));
			answer(Duration.ofMinutes(-70));
			answer(Duration.ofMinutes(-70));
			assertThat(logs.lines(Level.WARN)).singleElement().asString().contains("ahead of the server's");
		}
	}

}
