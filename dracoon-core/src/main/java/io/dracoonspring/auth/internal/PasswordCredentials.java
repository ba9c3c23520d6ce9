// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import reactor.core.publisher.Mono;

import io.dracoonspring.auth.OAuthClient;
import io.dracoonspring.auth.TokenSet;

/** Signs in with name and password, which can be used repeatedly. */
record PasswordCredentials(OAuthClient client, ServiceAccount account) implements Credentials {

	@Override
	public Mono<TokenSet> signIn(TokenEndpoint endpoint) {
		return endpoint.signIn(this.client, this.account);
	}

	@Override
	public boolean areUsable() {
		return true;
	}

	@Override
	public void wipe() {
		this.account.wipe();
	}

}
