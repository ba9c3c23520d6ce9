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
 * Connects by Reactor Netty, on event loops and with a pool that somebody may end and
 * begin anew, as an application does that is stopped and started again: clients keep this
 * connector, while what it works with is replaced. That is made at the first call, since
 * it is much to load for an application that starts. Content may go over other
 * connections than calls.
 */
public final class RenewableConnector implements ClientHttpConnector {

	private final Supplier<ReactorClientHttpConnector> source;

	private final RenewableConnector content;

	private volatile @Nullable ReactorClientHttpConnector current;

	/**
	 * Creates a connector for calls and content.
	 * @param source makes what connects out of the event loops and the pool that are
	 * there at the time
	 */
	public RenewableConnector(Supplier<ReactorClientHttpConnector> source) {
		this.source = source;
		this.content = this;
	}

	/**
	 * Creates a connector for calls that has another one for content.
	 * @param source makes what connects for calls out of the event loops and the pool
	 * that are there at the time
	 * @param contentSource makes what connects for content, over HTTP/1.1
	 */
	public RenewableConnector(Supplier<ReactorClientHttpConnector> source,
			Supplier<ReactorClientHttpConnector> contentSource) {
		this.source = source;
		this.content = new RenewableConnector(contentSource);
	}

	/**
	 * Returns what connects for content: over HTTP/2 many parts would share one
	 * connection, its window and its fate.
	 * @return the connector, this one if it serves for both
	 */
	public ClientHttpConnector content() {
		return this.content;
	}

	/**
	 * Makes what connects now instead of at the first call, so that what is wrong with
	 * its settings shows now.
	 */
	public void prepare() {
		current();
		if (this.content != this) {
			this.content.prepare();
		}
	}

	/**
	 * Uses new event loops and a new pool from now on. What is under way stays on the old
	 * ones.
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
