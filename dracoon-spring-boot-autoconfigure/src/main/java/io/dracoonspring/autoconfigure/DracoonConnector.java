// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.List;
import java.util.function.Supplier;

import io.netty.handler.ssl.SslContextBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslManagerBundle;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.ProxyProvider;

import io.dracoonspring.api.Secret;
import io.dracoonspring.http.ReactorNettyTuning;
import io.dracoonspring.http.RenewableConnector;

/**
 * Creates the connector from the properties and from the settings that the application
 * uses for its own connections.
 */
final class DracoonConnector {

	private final ClientName client;

	private final DracoonProperties.Http http;

	private final @Nullable SslBundle bundle;

	private final @Nullable DracoonConnectionPool pool;

	private DracoonConnector(ClientName client, DracoonProperties.Http http, @Nullable SslBundle bundle,
			@Nullable DracoonConnectionPool pool) {
		this.client = client;
		this.http = http;
		this.bundle = bundle;
		this.pool = pool;
	}

	static ClientHttpConnector of(ClientName client, DracoonProperties.Http http,
			ObjectProvider<ClientHttpConnectorBuilder<?>> connectors, ObjectProvider<SslBundles> sslBundles,
			DracoonConnectionDetails details, @Nullable DracoonConnectionPool pool) {
		String name = http.ssl().bundle();
		SslBundle bundle = (name != null) ? bundle(client, sslBundles.getObject(), name) : details.getSslBundle();
		ClientHttpConnectorBuilder<?> builder = connectors.getIfAvailable();
		return new DracoonConnector(client, http, bundle, pool)
			.connect((builder != null) ? builder : ClientHttpConnectorBuilder.detect());
	}

	private static SslBundle bundle(ClientName client, SslBundles bundles, String name) {
		try {
			return bundles.getBundle(name);
		}
		catch (NoSuchSslBundleException ex) {
			List<String> names = bundles.getBundleNames();
			throw client.invalid("dracoon.http.ssl.bundle", "names an SSL bundle that does not exist",
					"Define the bundle under 'spring.ssl.bundle.pem' or 'spring.ssl.bundle.jks'"
							+ (names.isEmpty() ? "." : ", or name one of these: " + String.join(", ", names) + "."));
		}
	}

	private ClientHttpConnector connect(ClientHttpConnectorBuilder<?> builder) {
		// do not follow redirects, because a redirected token request or upload would
		// send secrets to another address
		HttpClientSettings settings = HttpClientSettings.defaults()
			.withTimeouts(this.http.connectTimeout(), this.http.readTimeout())
			.withRedirects(HttpRedirects.DONT_FOLLOW);
		if (!(builder instanceof ReactorClientHttpConnectorBuilder reactor)) {
			requireNeitherProxyNorPool();
			return builder.build(settings.withSslBundle(this.bundle));
		}
		ReactorClientHttpConnectorBuilder pooled = (this.pool != null)
				? reactor.withReactorResourceFactory(this.pool.resources()) : reactor;
		Supplier<ReactorClientHttpConnector> content = () -> pooled
			.withHttpClientCustomizer((client) -> customize(client, false))
			.build(settings.withSslBundle(this.bundle));
		// do not use the SSL support that Boot derives from a bundle, because it cannot
		// negotiate HTTP/2
		RenewableConnector connector = this.http.http2() ? new RenewableConnector(
				() -> pooled.withHttpClientCustomizer((client) -> customize(client, true)).build(settings), content)
				: new RenewableConnector(content);
		if (this.bundle != null) {
			// fail at startup if the files of the bundle cannot be read
			connector.prepare();
		}
		return connector;
	}

	private void requireNeitherProxyNorPool() {
		if (this.http.proxy().host() != null) {
			throw this.client.invalid("dracoon.http.proxy.host",
					"is set, but connections are not made by Reactor Netty",
					"Configure the proxy at the 'ClientHttpConnectorBuilder' of the application instead.");
		}
		if (this.pool != null) {
			throw this.client.invalid("dracoon.http.pool.max-connections",
					"is set, but connections are not made by Reactor Netty",
					"Configure the pool at the 'ClientHttpConnectorBuilder' of the application instead.");
		}
	}

	private HttpClient customize(HttpClient client, boolean http2) {
		String proxyHost = this.http.proxy().host();
		HttpClient result = ReactorNettyTuning.tune(client, http2);
		if (proxyHost != null) {
			result = result.proxy((spec) -> proxy(spec, proxyHost));
		}
		SslBundle bundle = this.bundle;
		result = (bundle != null && http2)
				? result.secure((spec) -> spec
					.sslContext(Http2SslContextSpec.forClient().configure((builder) -> configure(builder, bundle))))
				: result;
		return ReactorNettyTuning.behindProxy(result);
	}

	private static void configure(SslContextBuilder builder, SslBundle bundle) {
		SslManagerBundle managers = bundle.getManagers();
		builder.keyManager(managers.getKeyManagerFactory()).trustManager(managers.getTrustManagerFactory());
		SslOptions options = bundle.getOptions();
		if (options.getCiphers() != null) {
			builder.ciphers(SslOptions.asSet(options.getCiphers()));
		}
		if (options.getEnabledProtocols() != null) {
			builder.protocols(SslOptions.asSet(options.getEnabledProtocols()));
		}
	}

	private void proxy(ProxyProvider.TypeSpec spec, String host) {
		DracoonProperties.Proxy proxy = this.http.proxy();
		ProxyProvider.Builder builder = spec.type(ProxyProvider.Proxy.HTTP).host(host).port(proxy.port());
		Secret password = proxy.password();
		if (proxy.username() != null) {
			builder.username(proxy.username()).password((name) -> (password != null) ? password.value() : "");
		}
		if (proxy.nonProxyHosts() != null) {
			builder.nonProxyHosts(proxy.nonProxyHosts());
		}
	}

}
