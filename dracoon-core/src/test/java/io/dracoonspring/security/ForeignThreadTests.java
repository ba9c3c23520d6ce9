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

package io.dracoonspring.security;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.testing.EmulatorLogins;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A call can continue on the thread of another user, for example when that thread returns
 * the permit that the call has been waiting for. It still belongs to its own caller.
 */
class ForeignThreadTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Authentication ALICE = EmulatorLogins.user("alice", "dracoon");

	private static final Authentication BOB = EmulatorLogins.user("bob", "dracoon");

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final EmulatorLogins logins = new EmulatorLogins(this.emulator);

	private final InMemoryClientRegistrationRepository registrations = new InMemoryClientRegistrationRepository(
			this.logins.registration());

	private final OAuth2AuthorizedClientService store = new InMemoryOAuth2AuthorizedClientService(this.registrations);

	/** Stops the next call at the moment in which it gets its permit. */
	private final AtomicReference<Barrier> barrier = new AtomicReference<>();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.signedInUsers(SignedInUsers.of(this.store, this.registrations))
		.retry(RetrySettings.defaults().withConcurrency(2, 2))
		// inside of what waits for a permit, outside of what looks for the user
		.webClientCustomizer(
				(builder) -> builder.filters((filters) -> filters.add(filters.size() - 1, (request, next) -> {
					Barrier stop = this.barrier.getAndSet(null);
					if (stop != null) {
						stop.reached().countDown();
						await(stop.opened());
					}
					return next.exchange(request);
				})))
		.build();

	private final ExecutorService threads = Executors.newFixedThreadPool(2);

	private final List<Thread> callers = new CopyOnWriteArrayList<>();

	private final RecordingHolder holder = new RecordingHolder(SecurityContextHolder.getContextHolderStrategy());

	private CurrentUserPropagation propagation;

	@BeforeEach
	void signIn() {
		this.store.saveAuthorizedClient(this.logins.signIn("alice"), ALICE);
		this.store.saveAuthorizedClient(this.logins.signIn("bob"), BOB);
		this.propagation = CurrentUserPropagation.install();
		SecurityContextHolder.setContextHolderStrategy(this.holder);
	}

	@AfterEach
	void close() {
		SecurityContextHolder.setContextHolderStrategy(this.holder.delegate());
		this.propagation.close();
		this.threads.shutdownNow();
		this.dracoon.close();
		this.emulator.close();
	}

	@Test
	void callWithoutUserDoesNotActAsTheUserWhoseThreadCarriesItOn() throws Exception {
		assertThat(reason(waitingCall(null))).isEqualTo(Reason.NO_USER);
	}

	@Test
	void callOfOneUserDoesNotActAsTheUserWhoseThreadCarriesItOn() throws Exception {
		assertThat(waitingCall(ALICE).get(1, TimeUnit.MINUTES)).isEqualTo("alice");
	}

	@Test
	void onlyTheThreadsThatSubscribeAreAskedAndOnce() throws Exception {
		fillThePools();
		this.holder.threads().clear();
		waitingCall(null);
		Set<Thread> callers = Set.copyOf(this.callers);
		assertThat(callers).hasSize(2);
		assertThat(this.holder.threads()).containsExactlyInAnyOrderElementsOf(callers);
	}

	/**
	 * Makes the permits and connections, for which pools subscribe on their own.
	 */
	private void fillThePools() {
		Flux.range(0, 2)
			.flatMap((index) -> account().contextWrite(ReactiveSecurityContextHolder.withAuthentication(ALICE)))
			.blockLast(LONG);
	}

	/**
	 * Bob's thread hands out permits while the call of somebody else comes.
	 */
	private Future<String> waitingCall(Authentication caller) throws Exception {
		Barrier stop = new Barrier(new CountDownLatch(1), new CountDownLatch(1));
		this.barrier.set(stop);
		Future<String> ofBob = this.threads.submit(() -> as(BOB, this::whoAmI));
		await(stop.reached());
		CompletableFuture<String> waiting = new CompletableFuture<>();
		this.threads.submit(() -> as(caller, () -> {
			account().subscribe(waiting::complete, waiting::completeExceptionally);
			return null;
		})).get(1, TimeUnit.MINUTES);
		assertThat(waiting).isNotDone();
		stop.opened().countDown();
		assertThat(ofBob.get(1, TimeUnit.MINUTES)).isEqualTo("bob");
		return waiting;
	}

	private String whoAmI() {
		return account().block(LONG);
	}

	private Mono<String> account() {
		return this.dracoon.account().get().map(UserAccount::userName);
	}

	private static Reason reason(Future<?> call) throws Exception {
		try {
			call.get(1, TimeUnit.MINUTES);
			return null;
		}
		catch (ExecutionException ex) {
			return ((DracoonAuthenticationException) ex.getCause()).getReason();
		}
	}

	private <T> T as(Authentication user, Callable<T> work) throws Exception {
		this.callers.add(Thread.currentThread());
		if (user == null) {
			return work.call();
		}
		SecurityContextHolder.setContext(new SecurityContextImpl(user));
		try {
			return work.call();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private record Barrier(CountDownLatch reached, CountDownLatch opened) {

	}

}
