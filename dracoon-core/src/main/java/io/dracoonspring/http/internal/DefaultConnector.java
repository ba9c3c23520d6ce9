// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.netty.channel.ChannelOption;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.ReactorNettyTuning;
import io.dracoonspring.http.RenewableConnector;

/**
 * Creates the connector for applications that configure none. It uses Reactor Netty with
 * its own pool.
 */
final class DefaultConnector {

	private final ConnectionProvider pool;

	private final RenewableConnector connector;

	DefaultConnector(HttpSettings settings) {
		this(settings, UnaryOperator.identity());
	}

	DefaultConnector(HttpSettings settings, UnaryOperator<HttpClient> customizer) {
		this.pool = ReactorNettyTuning.pool(settings.maxConnections(), settings.acquireTimeout());
		int connectTimeout = Math.toIntExact(TimeUnit.NANOSECONDS.toMillis(settings.connectTimeout().toNanos()));
		// the response timeout of Reactor Netty starts again with every read
		HttpClient client = HttpClient.create(this.pool)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, connectTimeout)
			.responseTimeout(settings.readTimeout())
			.proxyWithSystemProperties();
		Supplier<ReactorClientHttpConnector> content = connector(client, false, customizer);
		this.connector = settings.http2() ? new RenewableConnector(connector(client, true, customizer), content)
				: new RenewableConnector(content);
	}

	private static Supplier<ReactorClientHttpConnector> connector(HttpClient client, boolean http2,
			UnaryOperator<HttpClient> customizer) {
		return () -> new ReactorClientHttpConnector(
				ReactorNettyTuning.behindProxy(customizer.apply(ReactorNettyTuning.tune(client, http2))));
	}

	ClientHttpConnector connector() {
		return this.connector;
	}

	void close() {
		this.pool.dispose();
	}

}
