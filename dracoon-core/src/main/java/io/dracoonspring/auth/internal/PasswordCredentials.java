// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.TokenSet;

/** Signs in with name and password, which can be used repeatedly. */
final class PasswordCredentials implements Credentials {

	private final ClientCredentials client;

	private final String userName;

	private volatile @Nullable Secret password;

	PasswordCredentials(ClientCredentials client, String userName, Secret password) {
		Assert.hasText(userName, "'username' must not be empty");
		Assert.hasLength(password.value(), "'password' must not be empty");
		this.client = client;
		this.userName = userName;
		this.password = password;
	}

	@Override
	public Mono<TokenSet> signIn(TokenEndpoint endpoint) {
		return Mono.defer(() -> {
			Secret current = this.password;
			return (current != null) ? endpoint.signIn(this.client, this.userName, current)
					: Mono.error(OAuthErrors.closed());
		});
	}

	@Override
	public boolean areUsable() {
		return this.password != null;
	}

	@Override
	public void forget() {
		this.password = null;
	}

	@Override
	public String toString() {
		return "PasswordCredentials[userName=" + this.userName + "]";
	}

}
