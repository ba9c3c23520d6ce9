// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests reactive chains of one user that continue on a thread of another user. This
 * happens, for example, if that thread completes a result for which the chain waits. The
 * chain must still act for its own user.
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

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.signedInUsers(SignedInUsers.of(this.store, this.registrations))
		.build();

	private final ExecutorService callers = Executors.newSingleThreadExecutor((task) -> new Thread(task, "caller"));

	private final ExecutorService others = Executors.newSingleThreadExecutor();

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
		this.callers.shutdownNow();
		this.others.shutdownNow();
		this.dracoon.close();
		this.emulator.close();
	}

	@Test
	void callWithoutUserDoesNotActAsTheUserWhoseThreadContinuesIt() throws Exception {
		assertThat(reason(continuedByBob(null))).isEqualTo(Reason.NO_USER);
		assertThat(this.emulator.requests()).noneMatch((request) -> request.path().endsWith("/user/account"));
	}

	@Test
	void callOfOneUserDoesNotActAsTheUserWhoseThreadContinuesIt() throws Exception {
		assertThat(continuedByBob(ALICE).get(1, TimeUnit.MINUTES)).isEqualTo("alice");
	}

	@Test
	void onlyTheThreadThatSubscribesIsAskedAndOnce() throws Exception {
		reason(continuedByBob(null));
		assertThat(this.holder.threads()).extracting(Thread::getName).containsExactly("caller");
	}

	/**
	 * Runs a chain of the caller, or without a user if the caller is {@code null}. The
	 * chain waits for a signal, which Bob's thread sends.
	 */
	private CompletableFuture<String> continuedByBob(Authentication caller) throws Exception {
		Sinks.Empty<Void> occasion = Sinks.empty();
		CompletableFuture<String> result = new CompletableFuture<>();
		this.callers
			.submit(() -> as(caller,
					() -> occasion.asMono()
						.then(Mono.defer(this::whoAmI))
						.subscribe(result::complete, result::completeExceptionally)))
			.get(1, TimeUnit.MINUTES);
		assertThat(result).isNotDone();
		this.others.submit(() -> as(BOB, occasion::tryEmitEmpty)).get(1, TimeUnit.MINUTES);
		return result;
	}

	private Mono<String> whoAmI() {
		return this.dracoon.account().get().map(UserAccount::userName);
	}

	private static Reason reason(CompletableFuture<?> call) throws Exception {
		try {
			call.get(1, TimeUnit.MINUTES);
			return null;
		}
		catch (ExecutionException ex) {
			return ((DracoonAuthenticationException) ex.getCause()).getReason();
		}
	}

	private static void as(Authentication user, Runnable work) {
		if (user != null) {
			SecurityContextHolder.setContext(new SecurityContextImpl(user));
		}
		try {
			work.run();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

}
