// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInRoundsTests {

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");

	private final SignInRounds rounds = new SignInRounds(() -> this.now);

	@Test
	void noFurtherRoundFollowsACompletedSignIn() {
		String first = this.rounds.next(null, "before");
		assertThat(first).isNotNull();
		assertThat(this.rounds.next(first, "after")).isNull();
	}

	@Test
	void unfinishedSignInMayBeStartedThreeTimes() {
		String first = this.rounds.next(null, "same");
		String second = this.rounds.next(first, "same");
		String third = this.rounds.next(second, "same");
		assertThat(third).isNotNull();
		assertThat(this.rounds.next(third, "same")).isNull();
	}

	@Test
	void earlierSignInsAreForgotten() {
		String first = this.rounds.next(null, "before");
		this.now = this.now.plus(Duration.ofMinutes(5));
		assertThat(this.rounds.next(first, "after")).isNull();
		this.now = this.now.plusMillis(1);
		assertThat(this.rounds.next(first, "after")).isNotNull();
	}

	@Test
	void invalidSessionAttributeCountsAsNoRound() {
		assertThat(this.rounds.next(42, "id")).isNotNull();
		assertThat(this.rounds.next("nonsense", "id")).isNotNull();
		assertThat(this.rounds.next("this is nonsense", "id")).isNotNull();
	}

}
