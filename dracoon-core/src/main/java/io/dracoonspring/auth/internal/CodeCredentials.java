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

package io.dracoonspring.auth.internal;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.auth.AuthorizationCode;
import io.dracoonspring.auth.TokenSet;

/**
 * An authorization code. It is kept until the server has taken or refused it, so that a
 * dead line does not cost the person another sign-in.
 */
final class CodeCredentials implements Credentials {

	private volatile @Nullable AuthorizationCode code;

	CodeCredentials(AuthorizationCode code) {
		this.code = code;
	}

	@Override
	public Mono<TokenSet> signIn(TokenEndpoint endpoint) {
		return Mono.defer(() -> {
			AuthorizationCode current = this.code;
			return (current != null) ? endpoint.exchange(current).doOnNext((answer) -> wipe())
					: Mono.error(new DracoonAuthenticationException(Reason.CODE_REFUSED, null,
							"The authorization code has been used. Sign in again for another one.", null));
		}).doOnError(OAuthErrors.isDueTo(Reason.CODE_REFUSED), (ex) -> wipe());
	}

	@Override
	public boolean areUsable() {
		return this.code != null;
	}

	@Override
	public void wipe() {
		this.code = null;
	}

	@Override
	public String toString() {
		return "CodeCredentials[***]";
	}

}
