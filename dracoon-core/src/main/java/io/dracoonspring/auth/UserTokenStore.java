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

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import reactor.core.publisher.Mono;

/**
 * Where the tokens of the users are.
 */
interface UserTokenStore {

	/**
	 * Return the id of the registration whose tokens are kept.
	 * @return the id
	 */
	String registrationId();

	/**
	 * Load the tokens of a user.
	 * @param user the user
	 * @return the tokens, or empty
	 */
	Mono<OAuth2AuthorizedClient> load(Authentication user);

	/**
	 * Keep the tokens of a user instead of those that were kept before.
	 * @param tokens the tokens
	 * @param user the user
	 * @return completes when they are kept
	 */
	Mono<Void> save(OAuth2AuthorizedClient tokens, Authentication user);

	/**
	 * Forget the tokens of a user.
	 * @param user the user
	 * @return completes when they are forgotten
	 */
	Mono<Void> remove(Authentication user);

}
