// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.transfer.internal.resume.ResumeKey;

/**
 * Finds the key that authenticates the tokens of a client's paused transfers.
 *
 * @param chosen the key that the application has set, {@code null} if it has not
 * @param client the OAuth client, {@code null} if the application signs in without one
 */
record ResumeKeySource(@Nullable Secret chosen, @Nullable ClientCredentials client) {

	ResumeKey keyFor(BaseUrl baseUrl) {
		URI server = baseUrl.value();
		if (this.chosen != null) {
			return ResumeKey.of(this.chosen, server);
		}
		return (this.client != null && this.client.hasSecret())
				? ResumeKey.ofClient(this.client.id(), this.client.secret(), server) : ResumeKey.ofProcess(server);
	}

}
