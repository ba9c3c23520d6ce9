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

package io.dracoonspring.auth;

import java.time.Clock;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpTransport;

/**
 * The users of an application who sign in with DRACOON through Spring Security, and where
 * Spring Security keeps their tokens. A client that is built with this acts as the
 * current user: the one in the Reactor context, or else the one of the thread that
 * subscribes.
 */
public final class SignedInUsers {

	private static final String DEFAULT_REGISTRATION_ID = "dracoon";

	private final StoreFactory stores;

	private final String registrationId;

	private final TokenRefreshLock lock;

	private SignedInUsers(StoreFactory stores, String registrationId, TokenRefreshLock lock) {
		this.stores = stores;
		this.registrationId = registrationId;
		this.lock = lock;
	}

	/**
	 * The users of a reactive application.
	 * @param service keeps the tokens
	 * @param registrations knows the OAuth client
	 * @return the users, who sign in with the registration {@code dracoon}
	 */
	public static SignedInUsers of(ReactiveOAuth2AuthorizedClientService service,
			ReactiveClientRegistrationRepository registrations) {
		return of((registrationId) -> new ReactiveUserTokenStore(service, registrations, registrationId));
	}

	/**
	 * The users of a servlet application.
	 * @param service keeps the tokens; it may block
	 * @param registrations knows the OAuth client
	 * @return the users, who sign in with the registration {@code dracoon}
	 */
	public static SignedInUsers of(OAuth2AuthorizedClientService service, ClientRegistrationRepository registrations) {
		return of((registrationId) -> new BlockingUserTokenStore(service, registrations, registrationId));
	}

	private static SignedInUsers of(StoreFactory stores) {
		return new SignedInUsers(stores, DEFAULT_REGISTRATION_ID, SignedInUsers::withoutLock);
	}

	private static <T> Mono<T> withoutLock(String userName, Mono<T> work) {
		return work;
	}

	/**
	 * Return the users of another registration.
	 * @param registrationId the id of the registration in Spring Security
	 * @return the changed users
	 */
	public SignedInUsers withRegistrationId(String registrationId) {
		Assert.hasText(registrationId, "'registrationId' must not be empty");
		return new SignedInUsers(this.stores, registrationId, this.lock);
	}

	/**
	 * Return the users with a lock around the refreshing of their tokens.
	 * @param refreshLock the lock
	 * @return the changed users
	 */
	public SignedInUsers withRefreshLock(TokenRefreshLock refreshLock) {
		return new SignedInUsers(this.stores, this.registrationId, refreshLock);
	}

	/**
	 * Find the current user: in the Reactor context, or else by the thread that
	 * subscribes.
	 * @return the user, or a {@link io.dracoonspring.api.DracoonAuthenticationException}
	 * when nobody is signed in, or only through another provider
	 */
	public Mono<Authentication> currentUser() {
		return new CurrentUser(this.registrationId).get();
	}

	/**
	 * Create the source of the tokens of whoever is the current user.
	 * @param transport sends the requests
	 * @param baseUrl the address of the server
	 * @return the source
	 */
	public DracoonTokenSource tokenSource(HttpTransport transport, BaseUrl baseUrl) {
		return tokenSource(transport, baseUrl, Clock.systemUTC());
	}

	DracoonTokenSource tokenSource(HttpTransport transport, BaseUrl baseUrl, Clock clock) {
		UserTokenStore store = this.stores.create(this.registrationId);
		UserTokenClock validity = new UserTokenClock(clock);
		UserTokenEndpoints endpoints = new UserTokenEndpoints(transport, baseUrl);
		return new UserTokenSource(new CurrentUser(this.registrationId), store, endpoints, validity,
				new UserTokenRenewal(store, endpoints, validity, this.lock));
	}

	@Override
	public String toString() {
		return "SignedInUsers[registrationId=" + this.registrationId + ']';
	}

	/**
	 * Creates the store when the registration is known.
	 */
	private interface StoreFactory {

		UserTokenStore create(String registrationId);

	}

}
