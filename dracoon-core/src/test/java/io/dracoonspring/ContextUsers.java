// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.TokenSet;
import io.dracoonspring.auth.UserTokens;
import io.dracoonspring.crypto.CryptoUser;
import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Represents the users of an application without Spring Security. The Reactor context
 * names the current user.
 */
public final class ContextUsers implements ApplicationUsers {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final ClientCredentials CLIENT = new ClientCredentials("dracoon-emulator",
			Secret.of("dracoon-emulator"));

	private final Map<String, TokenSet> tokens = new ConcurrentHashMap<>();

	private volatile @Nullable String userOfThreads;

	/**
	 * Signs a user in.
	 * @param emulator the server
	 * @param name the name of the user
	 */
	public void signIn(DracoonEmulator emulator, String name) {
		Map<?, ?> answer = Objects.requireNonNull(WebClient.create(emulator.baseUrl().toString())
			.post()
			.uri("/oauth/token")
			.headers((headers) -> headers.setBasicAuth(CLIENT.id(), CLIENT.secret().value()))
			.body(BodyInserters.fromFormData("grant_type", "password")
				.with("username", name)
				.with("password", "Emulator-2026!"))
			.retrieve()
			.bodyToMono(Map.class)
			.block(TIMEOUT));
		this.tokens.put(name,
				new TokenSet(CLIENT, new AccessToken(Secret.of((String) answer.get("access_token")), null), null,
						Secret.of((String) answer.get("refresh_token"))));
	}

	/**
	 * Sets the user of calls whose Reactor context names no user.
	 * @param name the name of the user, or {@code null} for none
	 */
	public void userOfThreads(@Nullable String name) {
		this.userOfThreads = name;
	}

	/**
	 * Returns a context for calls of a user.
	 * @param name the name of the user
	 * @return the context
	 */
	public static Context user(String name) {
		return Context.of(ContextUsers.class, name);
	}

	private Mono<String> current() {
		return Mono.deferContextual((context) -> Mono.justOrEmpty(context.<String>getOrEmpty(ContextUsers.class)))
			.switchIfEmpty(Mono.fromSupplier(() -> this.userOfThreads))
			.switchIfEmpty(
					Mono.error(() -> new DracoonAuthenticationException(DracoonAuthenticationException.Reason.NO_USER,
							null, "Nobody is signed in", null)));
	}

	@Override
	public Mono<UserTokens> currentTokens() {
		return current().map(TokensInMemory::new);
	}

	@Override
	public Mono<CryptoUser> currentCryptoUser() {
		return current().map((name) -> new CryptoUser(name, user(name), CryptoUser.Session.ALL));
	}

	private final class TokensInMemory implements UserTokens {

		private final String name;

		private TokensInMemory(String name) {
			this.name = name;
		}

		@Override
		public String userName() {
			return this.name;
		}

		@Override
		public boolean isShared() {
			return false;
		}

		@Override
		public Mono<TokenSet> load() {
			return Mono.justOrEmpty(ContextUsers.this.tokens.get(this.name));
		}

		@Override
		public Mono<Boolean> save(TokenSet renewed) {
			return Mono.fromCallable(
					() -> ContextUsers.this.tokens.computeIfPresent(this.name, (key, former) -> renewed) != null);
		}

		@Override
		public Mono<Void> remove() {
			return Mono.fromRunnable(() -> ContextUsers.this.tokens.remove(this.name));
		}

		@Override
		public RuntimeException signInRequired() {
			return new IllegalStateException("Sign in with DRACOON");
		}

	}

}
