// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.util.Assert;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.ApplicationUsers;
import io.dracoonspring.auth.TokenRefreshLock;
import io.dracoonspring.auth.UserTokens;
import io.dracoonspring.crypto.CryptoUser;

/**
 * The users of an application who sign in with DRACOON through Spring Security, and where
 * Spring Security keeps their tokens. A client that is built with this acts as the
 * current user: the one whom the application has put into the Reactor context
 * ({@code ReactiveSecurityContextHolder}), or else the one of the thread that subscribed
 * to the outermost chain, which {@link CurrentUserPropagation} carries along. Nothing
 * else is asked, so that a call never acts as the user of a thread that only continues
 * it.
 */
public final class SignedInUsers implements ApplicationUsers {

	private static final String DEFAULT_REGISTRATION_ID = "dracoon";

	private final ReactiveOAuth2AuthorizedClientService service;

	private final ReactiveClientRegistrationRepository registrations;

	private final String registrationId;

	private final TokenRefreshLock lock;

	private final boolean linksAccounts;

	private final UserSessions sessions;

	private SignedInUsers(ReactiveOAuth2AuthorizedClientService service,
			ReactiveClientRegistrationRepository registrations, String registrationId, TokenRefreshLock lock,
			boolean linksAccounts, UserSessions sessions) {
		this.service = service;
		this.registrations = registrations;
		this.registrationId = registrationId;
		this.lock = lock;
		this.linksAccounts = linksAccounts;
		this.sessions = sessions;
	}

	/**
	 * The users of a reactive application.
	 * @param service keeps the tokens
	 * @param registrations knows the OAuth client
	 * @return the users, who sign in with the registration {@code dracoon}
	 */
	public static SignedInUsers of(ReactiveOAuth2AuthorizedClientService service,
			ReactiveClientRegistrationRepository registrations) {
		return new SignedInUsers(service, registrations, DEFAULT_REGISTRATION_ID, TokenRefreshLock.none(), false,
				new UserSessions(UserSessionSettings.defaults().withUnlockScope(UnlockScope.ACCOUNT),
						Schedulers.parallel()));
	}

	/**
	 * The users of a servlet application.
	 * @param service keeps the tokens; it may block
	 * @param registrations knows the OAuth client
	 * @return the users, who sign in with the registration {@code dracoon}
	 */
	public static SignedInUsers of(OAuth2AuthorizedClientService service, ClientRegistrationRepository registrations) {
		// asked after the service, on the thread that the service was called on
		return of(new BlockingClientService(service),
				(registrationId) -> Mono.fromCallable(() -> registrations.findByRegistrationId(registrationId)));
	}

	/**
	 * Returns the users of another registration.
	 * @param registrationId the id of the registration in Spring Security
	 * @return the changed users
	 */
	public SignedInUsers withRegistrationId(String registrationId) {
		Assert.hasText(registrationId, "'registrationId' must not be empty");
		return new SignedInUsers(this.service, this.registrations, registrationId, this.lock, this.linksAccounts,
				this.sessions);
	}

	/**
	 * Returns the users with a lock around the refreshing of their tokens.
	 * @param refreshLock the lock
	 * @return the changed users
	 */
	public SignedInUsers withRefreshLock(TokenRefreshLock refreshLock) {
		return new SignedInUsers(this.service, this.registrations, this.registrationId, refreshLock, this.linksAccounts,
				this.sessions);
	}

	/**
	 * Returns users among whom are those who sign in to the application itself, in
	 * whatever way but OAuth2, and have connected an account of DRACOON. Without this,
	 * only those who sign in with the registration are users. From then on the tokens of
	 * both are kept under the names of {@link #tokenOwner}, so that Spring Security's
	 * {@code OAuth2AuthorizedClientRepository} or
	 * {@code ServerOAuth2AuthorizedClientRepository} has to go by these, too. The starter
	 * sees to that with the property {@code dracoon.auth.link-accounts}.
	 * @return the changed users
	 */
	public SignedInUsers withLinkedAccounts() {
		return new SignedInUsers(this.service, this.registrations, this.registrationId, this.lock, true, this.sessions);
	}

	/**
	 * Returns the users with sessions, which {@link UserSessionHolder} has to make known.
	 * The starter does so in web applications.
	 * @param settings what belongs to the sessions. Without this method, users unlock
	 * encryption for all of their calls ({@link UnlockScope#ACCOUNT})
	 * @return the changed users
	 */
	public SignedInUsers withSessions(UserSessionSettings settings) {
		return new SignedInUsers(this.service, this.registrations, this.registrationId, this.lock, this.linksAccounts,
				new UserSessions(settings, Schedulers.parallel()));
	}

	/**
	 * Returns the sessions of the users.
	 * @return the sessions
	 */
	public UserSessions sessions() {
		return this.sessions;
	}

	/**
	 * Returns a user by the name that the tokens are kept under. When accounts are linked
	 * it tells who signs in with DRACOON ({@code dracoon:5}) from who signs in to the
	 * application ({@code linked:5}), although both may be called the same.
	 * @param user the user
	 * @return the user with the name for stores, or the same user when no accounts are
	 * linked
	 */
	public Authentication tokenOwner(Authentication user) {
		return this.linksAccounts ? TokenOwner.of(user) : user;
	}

	/**
	 * Finds the current user in the Reactor context.
	 * @return the user, or {@link io.dracoonspring.api.DracoonAuthenticationException}
	 * when nobody is signed in, or somebody who is no user of DRACOON
	 */
	public Mono<Authentication> currentUser() {
		return new CurrentUser(this.registrationId, this.linksAccounts).get();
	}

	/**
	 * Tells whether somebody is a user of DRACOON.
	 * @param user somebody who is signed in to the application
	 * @return whether the user may have tokens
	 */
	public boolean isUser(Authentication user) {
		return new CurrentUser(this.registrationId, this.linksAccounts).accepts(user);
	}

	/**
	 * Returns what keeps the tokens.
	 * @return the service, which does not block
	 */
	public ReactiveOAuth2AuthorizedClientService service() {
		return this.service;
	}

	/**
	 * Tells whether other instances of the application may keep tokens in the same place,
	 * so that it is worth waiting for those that another one is just getting.
	 * @return {@code false} for Spring Security's services in memory
	 */
	public boolean isShared() {
		Object store = (this.service instanceof BlockingClientService blocking) ? blocking.service() : this.service;
		return !(store instanceof InMemoryOAuth2AuthorizedClientService
				|| store instanceof InMemoryReactiveOAuth2AuthorizedClientService);
	}

	/**
	 * Returns what knows the OAuth client.
	 * @return the registrations
	 */
	public ReactiveClientRegistrationRepository registrations() {
		return this.registrations;
	}

	/**
	 * Returns the registration that the users sign in with.
	 * @return the id of the registration in Spring Security
	 */
	public String registrationId() {
		return this.registrationId;
	}

	@Override
	public Mono<UserTokens> currentTokens() {
		return currentUser().map((user) -> new SignedInUser(tokenOwner(user), this));
	}

	@Override
	public Mono<CryptoUser> currentCryptoUser() {
		return currentUser().flatMap(new CryptoUsers(this)::of);
	}

	/**
	 * Returns the lock around the refreshing of tokens.
	 * @return the lock, one that lets everybody through by default
	 */
	@Override
	public TokenRefreshLock refreshLock() {
		return this.lock;
	}

	@Override
	public Mono<Disposable> tieTransfer(Runnable end) {
		return this.sessions.settings().endTransfers() ? this.sessions.tieToCurrent(end) : Mono.empty();
	}

	@Override
	public String toString() {
		return "SignedInUsers[registrationId=" + this.registrationId + ']';
	}

}
