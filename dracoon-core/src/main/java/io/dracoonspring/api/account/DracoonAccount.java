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

package io.dracoonspring.api.account;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.UserKeyPairContainer;

/**
 * The account of the signed-in user and its key pairs. Errors are signalled as
 * {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonAccount {

	/**
	 * Check that the sign-in is valid.
	 * @return what the server says about the caller, for people to read
	 */
	@GetExchange(url = "/api/v4/user/ping", accept = MediaType.ALL_VALUE)
	Mono<String> ping();

	/**
	 * Return the account.
	 * @param moreInfo whether the groups are wanted as well
	 * @return the account
	 */
	@GetExchange("/api/v4/user/account")
	Mono<UserAccount> get(@RequestParam(name = "more_info", required = false) @Nullable Boolean moreInfo);

	/**
	 * Return the account without the groups.
	 * @return the account
	 */
	default Mono<UserAccount> get() {
		return get(null);
	}

	/**
	 * Return the customer to which the user belongs, with its limits and usage.
	 * @return the customer
	 */
	@GetExchange("/api/v4/user/account/customer")
	Mono<CustomerData> getCustomer();

	/**
	 * Return a key pair. There may be none of that version (404, -70020).
	 * @param version the version of the key pair, {@code A} or {@code RSA-4096}; the
	 * server takes {@code A} if {@code null}
	 * @return the key pair
	 */
	@GetExchange("/api/v4/user/account/keypair")
	Mono<UserKeyPairContainer> getKeyPair(@RequestParam(required = false) @Nullable String version);

	/**
	 * Store a key pair. One of the same version cannot be replaced (409, -70021): delete
	 * it first, or keep its private key with
	 * {@link #createAndPreserveKeyPair(CreateKeyPairRequest)}.
	 * @param keyPair the key pair
	 * @return completes when it is stored
	 */
	@PostExchange("/api/v4/user/account/keypair")
	Mono<Void> setKeyPair(@RequestBody UserKeyPairContainer keyPair);

	/**
	 * Delete a key pair and all file keys that are encrypted for it. <strong>Files that
	 * only this user could open are lost.</strong> Of two pairs of the same version the
	 * older one goes.
	 * @param version the version of the key pair, {@code A} or {@code RSA-4096}; the
	 * server takes {@code A} if {@code null} and there are several
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/user/account/keypair")
	Mono<Void> deleteKeyPair(@RequestParam(required = false) @Nullable String version);

	/**
	 * List all key pairs, since 4.24. During a change there may be two of one version.
	 * @return the key pairs
	 */
	@GetExchange("/api/v4/user/account/keypairs")
	Flux<UserKeyPairContainer> listKeyPairs();

	/**
	 * Store a new key pair and keep the previous private key, protected by the current
	 * encryption password, so that the file keys can be made anew; since 4.24.
	 * @param request the new key pair and the previous private key
	 * @return completes when both are stored
	 */
	@PostExchange("/api/v4/user/account/keypairs")
	Mono<Void> createAndPreserveKeyPair(@RequestBody CreateKeyPairRequest request);

}
