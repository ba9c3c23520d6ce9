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
 * Cancels an exchange on the event loop of its connection, so that the event loop either
 * has not begun with the answer or is through with it. A cancellation on another thread
 * may lose the buffers of the answer, or close a connection that already serves another
 * call. {@code docs/decisions/cancellation.md} describes both.
 */
final class CancelOnEventLoop implements ClientHttpConnector {

	private final ClientHttpConnector delegate;

	/**
	 * Creates a connector.
	 * @param delegate the connector that makes the exchanges. If it does not use Reactor
	 * Netty, the calling thread cancels
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
				// the cancellation releases the answer
				.filter((response) -> !exchange.isCancelled())
				.cancelOn(Schedulers.fromExecutor(exchange));
		});
	}

	/**
	 * Executes the cancellation of one exchange.
	 */
	private static final class Exchange implements Executor {

		private @Nullable Use use;

		private boolean cancelled;

		/**
		 * Takes note of the connection.
		 * @return {@code false} if the request must not be sent, because the exchange was
		 * cancelled before. The cancellation closes the connection on another thread, so
		 * that no answer may come that would set the connection free for others
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
				// the event loop has shut down, which closed its connections
				cancellation.run();
			}
		}

	}

	/**
	 * Is the use of a connection for one exchange.
	 *
	 * @param connection the operations of the exchange
	 * @param eventLoop the event loop. The operations do not know it any more when the
	 * answer is complete
	 */
	private record Use(Connection connection, EventLoop eventLoop) {

		/**
		 * Releases what has arrived, and closes the connection if the answer is not
		 * complete. Does nothing if the answer has a reader, who is cancelled separately.
		 */
		private void discard() {
			this.connection.inbound().receiveObject().subscribe((piece) -> {
			}, (ex) -> {
				// it has a reader, or the connection is lost anyway
			}).dispose();
		}

	}

}
