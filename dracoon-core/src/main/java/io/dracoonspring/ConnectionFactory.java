// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.internal.BearerTokenFilter;
import io.dracoonspring.auth.internal.ServiceTokenFilter;
import io.dracoonspring.crypto.internal.UserVaults;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.DracoonWebClientCustomizer;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.http.internal.DracoonWebClients;
import io.dracoonspring.http.internal.HttpTransport;

/**
 * Creates the connection of a client when the client first needs it, with the settings of
 * the builder.
 */
record ConnectionFactory(BaseUrl server, TokenSourceFactory tokenSource, HttpSettings http, RetrySettings retry,
		ObservationRegistry observations, @Nullable ClientHttpConnector connector,
		List<DracoonWebClientCustomizer> customizers, @Nullable Secret serviceToken, @Nullable ApplicationUsers users,
		Duration userIdleTime, int maxUsers, boolean ownsTokenSource,
		boolean revokeOnClose) implements Supplier<Connection> {

	@Override
	public Connection get() {
		HttpTransport transport = (this.connector != null)
				? HttpTransport.over(this.connector, this.http, this.retry, this.observations)
				: HttpTransport.create(this.http, this.retry, this.observations);
		UserVaults vaults = (this.users != null)
				? UserVaults.create(this.users.currentCryptoUser(), this.userIdleTime, this.maxUsers) : null;
		DracoonTokenSource created = this.tokenSource.create(transport, this.server);
		DracoonTokenSource tokens = (vaults != null) ? new TokensAndVaults(created, vaults) : created;
		DracoonWebClients clients = new DracoonWebClients(transport, this.server,
				new BearerTokenFilter(tokens, this.server, transport), this.customizers);
		WebClient provisioning = (this.serviceToken != null)
				? clients.authenticatedBy(new ServiceTokenFilter(this.serviceToken, this.server)) : null;
		return new Connection(new Adapters(clients, provisioning), tokens, vaults,
				new Shutdown(tokens, this.ownsTokenSource, this.revokeOnClose, transport));
	}

}
