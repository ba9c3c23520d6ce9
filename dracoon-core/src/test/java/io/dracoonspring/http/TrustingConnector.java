// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.client.HttpClient;

/**
 * Creates connectors that trust one certificate authority. They use HTTP/2 for calls if
 * the server offers it, and HTTP/1.1 for content.
 */
public final class TrustingConnector {

	private TrustingConnector() {
	}

	public static ClientHttpConnector http2(X509Certificate authority, Duration readTimeout) {
		HttpClient client = HttpClient.create().responseTimeout(readTimeout);
		return new RenewableConnector(connector(client, authority, true), connector(client, authority, false));
	}

	private static Supplier<ReactorClientHttpConnector> connector(HttpClient plain, X509Certificate authority,
			boolean http2) {
		HttpClient client = ReactorNettyTuning.tune(plain, http2);
		return () -> new ReactorClientHttpConnector(client.secure((spec) -> spec
			.sslContext(http2 ? Http2SslContextSpec.forClient().configure((builder) -> builder.trustManager(authority))
					: Http11SslContextSpec.forClient().configure((builder) -> builder.trustManager(authority)))));
	}

}
