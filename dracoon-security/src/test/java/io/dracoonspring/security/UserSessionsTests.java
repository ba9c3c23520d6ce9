// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import io.dracoonspring.testing.CapturedLogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link UserSessions}.
 */
class UserSessionsTests {

	private static final Duration INTERVAL = UserSessionSettings.defaults().checkInterval();

	private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();

	private final UserSessions sessions = new UserSessions(UserSessionSettings.defaults(), this.timer);

	private final KnownSession first = KnownSession.of("first");

	private final KnownSession second = KnownSession.of("second");

	private final List<String> ended = new ArrayList<>();

	@Test
	void endOfASessionEndsItsTiesAndWaitsForTheirRelease() {
		Disposable upload = tie(this.first, "upload");
		Disposable download = tie(this.first, "download");
		tie(this.second, "other");
		StepVerifier.create(this.sessions.end("first"))
			.then(() -> assertThat(this.ended).containsExactly("upload", "download"))
			.then(upload::dispose)
			.expectNoEvent(Duration.ZERO)
			.then(download::dispose)
			.expectComplete()
			.verify(Duration.ofSeconds(10));
		assertThat(this.ended).doesNotContain("other");
	}

	@Test
	void nothingStartsInASessionThatHasEnded() {
		StepVerifier.create(this.sessions.end("first")).expectComplete().verify();
		tie(this.first, "late").dispose();
		assertThat(this.ended).containsExactly("late");
		StepVerifier.create(this.sessions.exists(this.first)).expectNext(false).expectComplete().verify();
		assertThat(this.first.questions()).hasValue(0);
	}

	@Test
	void storeIsPolledWhileASessionHasTies() {
		Disposable tie = tie(this.first, "upload");
		this.timer.advanceTimeBy(INTERVAL.multipliedBy(3));
		assertThat(this.first.questions()).hasValue(3);
		tie.dispose();
		this.timer.advanceTimeBy(INTERVAL.multipliedBy(3));
		assertThat(this.first.questions()).hasValue(3);
		tie(this.first, "another");
		this.timer.advanceTimeBy(INTERVAL);
		assertThat(this.first.questions()).hasValue(4);
	}

	@Test
	void sessionThatHasGoneFromTheStoreEnds() {
		tie(this.first, "upload");
		tie(this.second, "other");
		this.first.end();
		this.timer.advanceTimeBy(INTERVAL);
		assertThat(this.ended).containsExactly("upload");
	}

	@Test
	void useOfASessionThatHasGoneEndsItAtOnce() {
		tie(this.first, "upload");
		this.first.end();
		StepVerifier.create(this.sessions.exists(this.first)).expectNext(false).expectComplete().verify();
		assertThat(this.ended).containsExactly("upload");
	}

	@Test
	void sessionWithAnotherIdIsStillTheSame() {
		tie(this.first, "upload");
		KnownSession renamed = KnownSession.of("first");
		this.sessions.note(renamed);
		this.first.end();
		StepVerifier.create(this.sessions.exists(this.first)).expectNext(true).expectComplete().verify();
		this.timer.advanceTimeBy(INTERVAL);
		assertThat(this.ended).isEmpty();
		renamed.end();
		this.timer.advanceTimeBy(INTERVAL);
		assertThat(this.ended).containsExactly("upload");
	}

	@Test
	void unavailableStoreEndsNoTieAndIsLoggedOnce() {
		tie(this.first, "upload");
		this.first.fail();
		try (CapturedLogs logs = new CapturedLogs()) {
			this.timer.advanceTimeBy(INTERVAL.multipliedBy(3));
			assertThat(this.ended).isEmpty();
			StepVerifier.create(this.sessions.exists(this.first)).expectErrorMessage("The store is offline").verify();
			assertThat(logs.lines()).filteredOn((line) -> line.contains("Could not ask the session store")).hasSize(1);
			this.first.answer().set(Mono.just(true));
			this.timer.advanceTimeBy(INTERVAL.multipliedBy(2));
			assertThat(logs.lines()).filteredOn((line) -> line.contains("can be accessed again")).hasSize(1);
		}
	}

	@Test
	void tieMayAddAndReleaseTiesWhileItsSessionEnds() {
		AtomicReference<Disposable> own = new AtomicReference<>();
		own.set(this.sessions.tie(this.first, () -> {
			tie(this.first, "while ending").dispose();
			own.get().dispose();
		}));
		StepVerifier.create(this.sessions.end("first")).expectComplete().verify(Duration.ofSeconds(10));
		assertThat(this.ended).containsExactly("while ending");
	}

	@Test
	void intervalIsAtLeastASecond() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> UserSessionSettings.defaults().withCheckInterval(Duration.ofMillis(999)))
			.withMessageContaining("'checkInterval'");
	}

	private Disposable tie(UserSession session, String name) {
		return this.sessions.tie(session, () -> this.ended.add(name));
	}

}
