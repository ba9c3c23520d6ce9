// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.net.URI;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.transfer.internal.resume.ResumeKey;

/**
 * Finds the key that authenticates the tokens of a client's paused transfers.
 *
 * @param server the address of the server
 * @param chosen the key that the application has set, {@code null} if it has set none
 * @param client the OAuth client, {@code null} if the application signs in without one
 */
record ResumeKeySource(BaseUrl server, @Nullable Secret chosen,
		@Nullable ClientCredentials client) implements Supplier<ResumeKey> {

	@Override
	public ResumeKey get() {
		URI address = this.server.value();
		if (this.chosen != null) {
			return ResumeKey.of(this.chosen, address);
		}
		return (this.client != null && this.client.hasSecret())
				? ResumeKey.ofClient(this.client.id(), this.client.secret(), address) : ResumeKey.ofProcess(address);
	}

}
