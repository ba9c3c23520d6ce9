// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.URI;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

import io.netty.channel.EventLoop;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;

/**
 * Cancels an exchange on the event loop of its connection, so that the event loop is not
 * processing the answer at that time. A cancellation on another thread may lose the
 * buffers of the answer, or close a connection that already serves another call.
 * {@code docs/decisions/cancellation.md} describes both problems.
 */
final class CancelOnEventLoop implements ClientHttpConnector {

	private final ClientHttpConnector delegate;

	/**
	 * Creates a connector.
	 * @param delegate the connector that performs the exchanges. If it does not use
	 * Reactor Netty, the exchange is cancelled on the thread that requests the
	 * cancellation
	 */
	CancelOnEventLoop(ClientHttpConnector delegate) {
		this.delegate = delegate;
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
		return Mono.defer(() -> {
			Exchange exchange = new Exchange();
			return this.delegate
				.connect(method, uri,
						(request) -> exchange.start(request) ? requestCallback.apply(request) : Mono.never())
				// drop the answer, because the cancellation releases it
				.filter((response) -> !exchange.isCancelled())
				.cancelOn(Schedulers.fromExecutor(exchange));
		});
	}

	/** Executes the cancellation of one exchange. */
	private static final class Exchange implements Executor {

		private @Nullable Use use;

		private boolean cancelled;

		/**
		 * Stores the connection.
		 * @return whether the request may be sent; {@code false} if the exchange is
		 * already cancelled. In this case the request must not be sent, because the
		 * answer to it might return the connection to the pool before the cancellation
		 * closes the connection
		 */
		private synchronized boolean start(ClientHttpRequest request) {
			if (request.getNativeRequest() instanceof Connection connection) {
				this.use = new Use(connection, connection.channel().eventLoop());
			}
			return !this.cancelled;
		}

		private synchronized boolean isCancelled() {
			return this.cancelled;
		}

		private synchronized @Nullable Use cancel() {
			this.cancelled = true;
			return this.use;
		}

		@Override
		public void execute(Runnable cancellation) {
			Use use = cancel();
			if (use == null) {
				cancellation.run();
				return;
			}
			try {
				use.eventLoop().execute(() -> {
					use.discard();
					cancellation.run();
				});
			}
			catch (RejectedExecutionException ex) {
				// cancel here, because the event loop has shut down and closed its
				// connections
				cancellation.run();
			}
		}

	}

	/**
	 * Represents the use of a connection for one exchange.
	 *
	 * @param connection the object that Reactor Netty creates for the exchange and that
	 * represents the connection
	 * @param eventLoop the event loop of the connection. It is stored here, because
	 * {@code connection} does not give access to it after the answer is complete
	 */
	private record Use(Connection connection, EventLoop eventLoop) {

		/**
		 * Releases the received buffers, and closes the connection if the answer is not
		 * complete. Does nothing if the answer has a subscriber, which is cancelled
		 * separately.
		 */
		private void discard() {
			this.connection.inbound().receiveObject().subscribe((piece) -> {
			}, (ex) -> {
				// ignore the error, because the answer has a subscriber or the connection
				// is already lost
			}).dispose();
		}

	}

}
