// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.util.context.Context;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.crypto.CryptoUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/**
 * Tests for {@link UserVaults}.
 */
class UserVaultsTests {

	private static final CryptoUser ALICE = user("alice");

	private static final CryptoUser BOB = user("bob");

	private static final CryptoUser CAROL = user("carol");

	private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();

	private final TransferCrypto ofAlice = Mockito.mock(TransferCrypto.class);

	private final TransferCrypto ofBob = Mockito.mock(TransferCrypto.class);

	private final UserVaults vaults = new UserVaults(currentUser(), Duration.ofMinutes(30), 2, this::nanoTime,
			this.timer);

	// returns a negative number, because System.nanoTime() can also return one
	private long nanoTime() {
		return this.timer.now(TimeUnit.NANOSECONDS) - TimeUnit.DAYS.toNanos(100);
	}

	@Test
	void everyoneFindsOnlyTheOwn() {
		this.vaults.put(ALICE, this.ofAlice);
		this.vaults.put(BOB, this.ofBob);
		assertThat(this.vaults.find(ALICE)).isSameAs(this.ofAlice);
		assertThat(this.vaults.find(BOB)).isSameAs(this.ofBob);
		assertThat(this.vaults.find(CAROL)).isNull();
		assertThat(this.vaults).hasToString("UserVaults[users=2]");
	}

	@Test
	void vaultsOfIdleUsersAreClosed() {
		this.vaults.put(ALICE, this.ofAlice);
		this.vaults.put(BOB, this.ofBob);
		this.timer.advanceTimeBy(Duration.ofMinutes(20));
		StepVerifier.create(this.vaults.touch().contextWrite(BOB.context())).expectComplete().verify();
		this.timer.advanceTimeBy(Duration.ofMinutes(14));
		verify(this.ofAlice).close();
		verify(this.ofBob, never()).close();
		assertThat(this.vaults).hasToString("UserVaults[users=1]");
		this.timer.advanceTimeBy(Duration.ofMinutes(20));
		verify(this.ofBob).close();
		// the cleanup starts again for a vault that is added after all others were
		// removed
		TransferCrypto again = Mockito.mock(TransferCrypto.class);
		this.vaults.put(ALICE, again);
		this.timer.advanceTimeBy(Duration.ofMinutes(34));
		verify(again).close();
	}

	@Test
	void moreUsersThanAllowedReplaceTheOneWhoHasBeenAwayForLongest() {
		this.vaults.put(ALICE, this.ofAlice);
		this.vaults.put(BOB, this.ofBob);
		assertThat(this.vaults.find(ALICE)).isNotNull();
		this.vaults.put(CAROL, Mockito.mock(TransferCrypto.class));
		verify(this.ofBob).close();
		verify(this.ofAlice, never()).close();
		assertThat(this.vaults.find(BOB)).isNull();
		assertThat(this.vaults.find(CAROL)).isNotNull();
	}

	@Test
	void signOutWhileUnlockingLeavesNothingUnlocked() {
		Sinks.Empty<Void> unlocked = Sinks.empty();
		given(this.ofAlice.unlock()).willReturn(unlocked.asMono());
		given(this.ofBob.unlock()).willReturn(unlocked.asMono());
		StepVerifier
			.create(this.vaults.putOnceUnlocked(BOB, this.ofBob).and(this.vaults.putOnceUnlocked(ALICE, this.ofAlice)))
			.then(() -> this.vaults.forget().contextWrite(ALICE.context()).block())
			.then(unlocked::tryEmitEmpty)
			.expectErrorSatisfies((ex) -> assertThat(ex).hasMessageContaining("signed out"))
			.verify();
		verify(this.ofAlice, atLeastOnce()).close();
		assertThat(this.vaults.find(ALICE)).isNull();
		assertThat(this.vaults.find(BOB)).isSameAs(this.ofBob);
	}

	@Test
	void signOutForgetsTheOwnOnly() {
		this.vaults.put(ALICE, this.ofAlice);
		this.vaults.put(BOB, this.ofBob);
		StepVerifier.create(this.vaults.forget().contextWrite(ALICE.context())).expectComplete().verify();
		verify(this.ofAlice).close();
		verify(this.ofBob, never()).close();
		// forget() and touch() do nothing if no user is signed in
		StepVerifier.create(this.vaults.forget()).expectComplete().verify();
		StepVerifier.create(this.vaults.touch()).expectComplete().verify();
		assertThat(this.vaults.find(BOB)).isNotNull();
	}

	@Test
	void whatIsReplacedIsClosed() {
		this.vaults.put(ALICE, this.ofAlice);
		this.vaults.put(ALICE, this.ofBob);
		verify(this.ofAlice).close();
		assertThat(this.vaults.find(ALICE)).isSameAs(this.ofBob);
	}

	@Test
	void closeForgetsAllAndIsFinal() {
		this.vaults.put(ALICE, this.ofAlice);
		this.vaults.close();
		verify(this.ofAlice).close();
		assertThatExceptionOfType(DracoonCryptoException.class).isThrownBy(() -> this.vaults.put(BOB, this.ofBob));
		verify(this.ofBob).close();
	}

	@Test
	void limitsAreChecked() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> UserVaults.create(currentUser(), Duration.ofMillis(999), 1))
			.withMessageContaining("'idleTime'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> UserVaults.create(currentUser(), Duration.ofSeconds(1), 0))
			.withMessageContaining("'maxUsers'");
	}

	private static CryptoUser user(String name) {
		return new CryptoUser(name, Context.of("user", name), CryptoUser.Session.ALL);
	}

	private static Mono<CryptoUser> currentUser() {
		return Mono.deferContextual((context) -> switch (context.getOrDefault("user", "")) {
			case "alice" -> Mono.just(ALICE);
			case "bob" -> Mono.just(BOB);
			default -> Mono.error(new DracoonAuthenticationException(DracoonAuthenticationException.Reason.NO_USER,
					null, "Nobody is signed in", null));
		});
	}

}
