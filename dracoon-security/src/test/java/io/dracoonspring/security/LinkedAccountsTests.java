// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.auth.TokenRefreshLock;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests users of the application who have the same names as users who sign in with
 * DRACOON.
 */
class LinkedAccountsTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Authentication SIGNED_IN = EmulatorLogins.user("5", "dracoon");

	private static final Authentication LINKED = ownUser("5");

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final EmulatorLogins logins = new EmulatorLogins(this.emulator);

	private final InMemoryReactiveClientRegistrationRepository registrations = new InMemoryReactiveClientRegistrationRepository(
			this.logins.registration());

	private final ReactiveOAuth2AuthorizedClientService store = new InMemoryReactiveOAuth2AuthorizedClientService(
			this.registrations);

	private final SignedInUsers users = SignedInUsers.of(this.store, this.registrations);

	private final List<String> locked = new CopyOnWriteArrayList<>();

	private final SignedInUsers linking = this.users.withLinkedAccounts().withRefreshLock(new TokenRefreshLock() {

		@Override
		public <T> Mono<T> withLock(String userName, Mono<T> work) {
			LinkedAccountsTests.this.locked.add(userName);
			return work;
		}

	});

	@AfterEach
	void close() {
		this.emulator.close();
	}

	static List<Authentication> othersNamedLikeAnAccount() {
		return List.of(LINKED,
				new RememberMeAuthenticationToken("key", "5", AuthorityUtils.createAuthorityList("ROLE_USER")),
				new TestingAuthenticationToken("5", "", AuthorityUtils.createAuthorityList("ROLE_USER")),
				EmulatorLogins.user("5", "google"));
	}

	@ParameterizedTest
	@MethodSource("othersNamedLikeAnAccount")
	void nobodyIsTakenForAnAccountOfDracoonByName(Authentication other) {
		this.store.saveAuthorizedClient(this.logins.signIn("alice"), SIGNED_IN).block(LONG);
		try (Dracoon dracoon = client(this.users)) {
			assertThat(userName(dracoon, SIGNED_IN)).isEqualTo("alice");
			DracoonAuthenticationException ex = refusal(dracoon, other);
			assertThat(ex.getReason()).isEqualTo(Reason.LOGIN_REQUIRED);
			// expect no cause. The filters of Spring Security search the causes for an
			// exception that makes them redirect to a sign-in without an explanation
			assertThat(ex).hasNoCause();
			assertThat(ex).hasMessageContaining("DRACOON");
		}
	}

	@Test
	void othersWithoutLinkAreToldHowToLink() {
		try (Dracoon dracoon = client(this.users)) {
			assertThat(refusal(dracoon, LINKED)).hasMessageContaining("dracoon.auth.link-accounts=true");
		}
	}

	@Test
	void bothKindsOfTheSameNameKeepTheirOwnTokens() {
		save("alice", SIGNED_IN);
		save("bob", LINKED);
		try (Dracoon dracoon = client(this.linking)) {
			assertThat(userName(dracoon, SIGNED_IN)).isEqualTo("alice");
			assertThat(userName(dracoon, LINKED)).isEqualTo("bob");
			// check concurrent refreshes, too
			this.emulator.expireAccessTokens();
			List<String> names = Flux.range(0, 20)
				.flatMap((index) -> call(dracoon, (index % 2 == 0) ? SIGNED_IN : LINKED), 20)
				.distinct()
				.sort()
				.collectList()
				.block(LONG);
			assertThat(names).containsExactly("alice", "bob");
			// do not count the locks, because a later caller can take a lock again,
			// although it then finds new tokens
			assertThat(this.locked).contains("dracoon:5", "linked:5").containsOnly("dracoon:5", "linked:5");
		}
	}

	@Test
	void userWhoHasLinkedNothingIsSentToTheSignIn() {
		save("alice", SIGNED_IN);
		try (Dracoon dracoon = client(this.linking)) {
			DracoonAuthenticationException ex = refusal(dracoon, LINKED);
			assertThat(ex.getReason()).isEqualTo(Reason.LOGIN_REQUIRED);
			assertThat(ex).cause().isInstanceOf(ClientAuthorizationRequiredException.class);
			assertThat(refusal(dracoon, EmulatorLogins.user("5", "google"))).hasNoCause();
		}
	}

	@Test
	void tokensOfOneKindAreRevokedAlone() {
		save("alice", SIGNED_IN);
		save("bob", LINKED);
		try (Dracoon dracoon = client(this.linking)) {
			dracoon.tokenSource()
				.revoke()
				.contextWrite(ReactiveSecurityContextHolder.withAuthentication(LINKED))
				.block(LONG);
			assertThat(refusal(dracoon, LINKED).getReason()).isEqualTo(Reason.LOGIN_REQUIRED);
			assertThat(userName(dracoon, SIGNED_IN)).isEqualTo("alice");
		}
	}

	@Test
	void encryptionPasswordOfOneKindOpensNothingForTheOther() {
		save("alice", SIGNED_IN);
		save("alice", LINKED);
		try (Dracoon dracoon = client(this.linking)) {
			dracoon.crypto()
				.unlock("Encryption-2026!")
				.contextWrite(ReactiveSecurityContextHolder.withAuthentication(SIGNED_IN))
				.block(LONG);
			DracoonCryptoException ex = catchThrowableOfType(DracoonCryptoException.class,
					() -> dracoon.crypto()
						.unlock()
						.contextWrite(ReactiveSecurityContextHolder.withAuthentication(LINKED))
						.block(LONG));
			assertThat(ex.getReason()).isEqualTo(DracoonCryptoException.Reason.PASSWORD_REQUIRED);
			dracoon.crypto()
				.unlock()
				.contextWrite(ReactiveSecurityContextHolder.withAuthentication(SIGNED_IN))
				.block(LONG);
		}
	}

	@Test
	void noNameCanBeChosenThatIsOneOfTheOtherKind() {
		assertThat(this.linking.tokenOwner(ownUser("dracoon:5")).getName()).isEqualTo("linked:dracoon:5");
		assertThat(this.linking.tokenOwner(EmulatorLogins.user("linked:5", "dracoon")).getName())
			.isEqualTo("dracoon:linked:5");
		assertThat(this.linking.tokenOwner(LINKED)).isNotEqualTo(this.linking.tokenOwner(SIGNED_IN));
		assertThat(this.users.tokenOwner(SIGNED_IN)).isSameAs(SIGNED_IN);
	}

	private static Authentication ownUser(String name) {
		return UsernamePasswordAuthenticationToken.authenticated(name, null,
				AuthorityUtils.createAuthorityList("ROLE_USER"));
	}

	private void save(String account, Authentication user) {
		this.store.saveAuthorizedClient(this.logins.signIn(account), this.linking.tokenOwner(user)).block(LONG);
	}

	private Dracoon client(SignedInUsers signedInUsers) {
		return Dracoon.builder().baseUrl(this.emulator.baseUrl()).signedInUsers(signedInUsers).build();
	}

	private static Mono<String> call(Dracoon dracoon, Authentication user) {
		return dracoon.account()
			.get()
			.map(UserAccount::userName)
			.contextWrite(ReactiveSecurityContextHolder.withAuthentication(user));
	}

	private static String userName(Dracoon dracoon, Authentication user) {
		return call(dracoon, user).block(LONG);
	}

	private static DracoonAuthenticationException refusal(Dracoon dracoon, Authentication user) {
		DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
				() -> userName(dracoon, user));
		assertThat(ex).isNotNull();
		return ex;
	}

}
