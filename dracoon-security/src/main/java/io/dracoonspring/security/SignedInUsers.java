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
 * Represents the users of an application who sign in with DRACOON through Spring
 * Security, and the store of their tokens. A client with these users acts as the current
 * user. This is the user whom the application has put into the Reactor context
 * ({@code ReactiveSecurityContextHolder}). If the context has no such user, it is the
 * user of the thread that subscribed to the outermost chain.
 * {@link CurrentUserPropagation} propagates this user. No other source is used. Therefore
 * a call never acts as the user of a thread that only runs a later step of the chain.
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
	 * Creates the users of a reactive application.
	 * @param service the service that stores the tokens
	 * @param registrations the OAuth clients
	 * @return the users, who sign in with the registration {@code dracoon}
	 */
	public static SignedInUsers of(ReactiveOAuth2AuthorizedClientService service,
			ReactiveClientRegistrationRepository registrations) {
		return new SignedInUsers(service, registrations, DEFAULT_REGISTRATION_ID, TokenRefreshLock.none(), false,
				new UserSessions(UserSessionSettings.defaults().withUnlockScope(UnlockScope.ACCOUNT),
						Schedulers.parallel()));
	}

	/**
	 * Creates the users of a servlet application.
	 * @param service the service that stores the tokens; the service can block
	 * @param registrations the OAuth clients
	 * @return the users, who sign in with the registration {@code dracoon}
	 */
	public static SignedInUsers of(OAuth2AuthorizedClientService service, ClientRegistrationRepository registrations) {
		// blocking is allowed here, because this call runs on the same thread as the
		// preceding call to the service, and that call can block, too
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
	 * Returns the users with a lock around token refreshes.
	 * @param refreshLock the lock
	 * @return the changed users
	 */
	public SignedInUsers withRefreshLock(TokenRefreshLock refreshLock) {
		return new SignedInUsers(this.service, this.registrations, this.registrationId, refreshLock, this.linksAccounts,
				this.sessions);
	}

	/**
	 * Returns users that include two groups: the users who sign in with the registration,
	 * and the users of the application itself who have connected an account of DRACOON.
	 * The second group signs in to the application in any way except OAuth2. If this
	 * method is not called, only the first group is included.
	 * <p>
	 * The tokens of both groups are then stored under the names of {@link #tokenOwner}.
	 * Therefore Spring Security's {@code OAuth2AuthorizedClientRepository} or
	 * {@code ServerOAuth2AuthorizedClientRepository} must use these names, too. The
	 * starter configures this with the property {@code dracoon.auth.link-accounts}.
	 * @return the changed users
	 */
	public SignedInUsers withLinkedAccounts() {
		return new SignedInUsers(this.service, this.registrations, this.registrationId, this.lock, true, this.sessions);
	}

	/**
	 * Returns the users with sessions. {@link UserSessionHolder} must provide the
	 * sessions. The starter ensures this in web applications.
	 * @param settings the settings of the sessions. If this method is not called, users
	 * unlock encryption for all of their calls ({@link UnlockScope#ACCOUNT})
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
	 * Returns a user with the name under which the tokens are stored. If accounts are
	 * linked, the name distinguishes users who sign in with DRACOON ({@code dracoon:5})
	 * from users of the application ({@code linked:5}), because a name can occur in both
	 * groups.
	 * @param user the user
	 * @return the user with the name for stores, or the same user if no accounts are
	 * linked
	 */
	public Authentication tokenOwner(Authentication user) {
		return this.linksAccounts ? TokenOwner.of(user) : user;
	}

	/**
	 * Finds the current user in the Reactor context.
	 * @return the user, or the error
	 * {@link io.dracoonspring.api.DracoonAuthenticationException} if no user is signed
	 * in, or if the user is not a user of DRACOON
	 */
	public Mono<Authentication> currentUser() {
		return new CurrentUser(this.registrationId, this.linksAccounts).get();
	}

	/**
	 * Tells whether an authentication belongs to a user of DRACOON.
	 * @param user a user who is signed in to the application
	 * @return whether the user can have tokens
	 */
	public boolean isUser(Authentication user) {
		return new CurrentUser(this.registrationId, this.linksAccounts).accepts(user);
	}

	/**
	 * Returns the service that stores the tokens.
	 * @return the service, which does not block
	 */
	public ReactiveOAuth2AuthorizedClientService service() {
		return this.service;
	}

	/**
	 * Tells whether other instances of the application can share the store of the tokens.
	 * If they can, the client waits longer for tokens that another instance is
	 * requesting.
	 * @return {@code false} for Spring Security's services in memory
	 */
	public boolean isShared() {
		Object store = (this.service instanceof BlockingClientService blocking) ? blocking.service() : this.service;
		return !(store instanceof InMemoryOAuth2AuthorizedClientService
				|| store instanceof InMemoryReactiveOAuth2AuthorizedClientService);
	}

	/**
	 * Returns the registrations of the OAuth clients.
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
	 * Returns the lock around token refreshes.
	 * @return the lock; the default never waits
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
