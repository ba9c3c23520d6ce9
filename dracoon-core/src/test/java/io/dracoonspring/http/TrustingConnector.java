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
 * Connections to servers that one authority vouches for: HTTP/2 for calls where the
 * server offers it, HTTP/1.1 for content.
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
