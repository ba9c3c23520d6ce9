// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import reactor.core.publisher.Mono;

/**
 * Connects with Reactor Netty. The event loops and the pool can be replaced, for example
 * when an application is stopped and started again. Clients keep this connector, and only
 * the delegate of the connector is replaced. The delegate is created at the first call,
 * because its creation loads many classes and would slow down the start of an
 * application. Calls and content may use separate connections.
 */
public final class RenewableConnector implements ClientHttpConnector {

	private final Supplier<ReactorClientHttpConnector> source;

	private final RenewableConnector content;

	private volatile @Nullable ReactorClientHttpConnector current;

	/**
	 * Creates a connector for calls and content.
	 * @param source the supplier that creates the delegate from the current event loops
	 * and pool
	 */
	public RenewableConnector(Supplier<ReactorClientHttpConnector> source) {
		this.source = source;
		this.content = this;
	}

	/**
	 * Creates a connector for calls, with another connector for content.
	 * @param source the supplier that creates the delegate for calls from the current
	 * event loops and pool
	 * @param contentSource the supplier that creates the delegate for content, which uses
	 * HTTP/1.1
	 */
	public RenewableConnector(Supplier<ReactorClientHttpConnector> source,
			Supplier<ReactorClientHttpConnector> contentSource) {
		this.source = source;
		this.content = new RenewableConnector(contentSource);
	}

	/**
	 * Returns the connector for content. A separate connector for content uses HTTP/1.1.
	 * Over HTTP/2 many parts would share one connection and its flow-control window, and
	 * all of them would fail together with this connection.
	 * @return the connector for content; this connector itself if calls and content share
	 * one connector
	 */
	public ClientHttpConnector content() {
		return this.content;
	}

	/**
	 * Creates the delegates before the first call, so that wrong settings already fail at
	 * the start of the application.
	 */
	public void prepare() {
		current();
		if (this.content != this) {
			this.content.prepare();
		}
	}

	/**
	 * Uses new event loops and a new pool from now on. Calls in progress stay on the old
	 * event loops and the old pool.
	 */
	public synchronized void renew() {
		this.current = null;
		if (this.content != this) {
			this.content.renew();
		}
	}

	private ReactorClientHttpConnector current() {
		ReactorClientHttpConnector made = this.current;
		return (made != null) ? made : make();
	}

	private synchronized ReactorClientHttpConnector make() {
		ReactorClientHttpConnector made = this.current;
		if (made == null) {
			made = this.source.get();
			this.current = made;
		}
		return made;
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
		return current().connect(method, uri, requestCallback);
	}

}
