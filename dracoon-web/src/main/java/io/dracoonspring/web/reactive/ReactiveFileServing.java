// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.reactive;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.util.Assert;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.http.server.HttpServerResponse;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.StreamLimits;
import io.dracoonspring.web.ContentAbortedException;
import io.dracoonspring.web.ServingOptions;
import io.dracoonspring.web.internal.FileResponse;

/**
 * Serves files to the clients of a reactive application. Ranges and conditional requests
 * are supported. Headers prevent browsers from running uploaded scripts. The content is
 * sent as it arrives, no faster than the client reads it. If the client disconnects, the
 * download ends.
 * <p>
 * If reading fails before the first byte is sent, {@code serve} signals an error, which
 * the application handles. If the memory of transfers is exhausted, {@code serve} answers
 * with status 503 instead. If reading fails later, the connection is closed before the
 * announced length, so that no client accepts damaged or incomplete content as the file.
 * For this purpose the instance must be a bean of the application, because WebFlux then
 * uses it as a filter. The filter signals the failure again if an exception handler has
 * handled it.
 */
public final class ReactiveFileServing implements WebFilter, Ordered {

	private static final int SLICE = 4 * 1024;

	private static final String ABORTED = ReactiveFileServing.class.getName() + ".aborted";

	private final Dracoon dracoon;

	private final StreamLimits limits;

	/**
	 * Creates an instance with limits that suit most applications.
	 * @param dracoon the client that reads the files
	 */
	public ReactiveFileServing(Dracoon dracoon) {
		this(dracoon, StreamLimits.defaults());
	}

	/**
	 * Creates an instance.
	 * @param dracoon the client that reads the files
	 * @param limits the limits of memory and of idle time
	 */
	public ReactiveFileServing(Dracoon dracoon, StreamLimits limits) {
		Assert.notNull(dracoon, "'dracoon' must not be null");
		Assert.notNull(limits, "'limits' must not be null");
		this.dracoon = dracoon;
		this.limits = limits;
	}

	/**
	 * Serves a file as a download that the browser saves.
	 * @param nodeId the id of the file
	 * @param exchange the exchange, whose response is written
	 * @return completes when the file has been sent; fails with
	 * {@link io.dracoonspring.api.DracoonException} before anything is written if the
	 * file cannot be read, and with {@link ContentAbortedException} if the content ends
	 * early
	 */
	public Mono<Void> serve(long nodeId, ServerWebExchange exchange) {
		return serve(nodeId, ServingOptions.defaults(), exchange);
	}

	/**
	 * Serves a file.
	 * @param nodeId the id of the file
	 * @param options the options for serving the file
	 * @param exchange the exchange, whose response is written
	 * @return completes when the file has been sent; fails with
	 * {@link io.dracoonspring.api.DracoonException} before anything is written if the
	 * file cannot be read, and with {@link ContentAbortedException} if the content ends
	 * early
	 */
	public Mono<Void> serve(long nodeId, ServingOptions options, ServerWebExchange exchange) {
		return Mono.defer(() -> this.dracoon.nodes().get(nodeId)).flatMap((file) -> serve(file, options, exchange));
	}

	/**
	 * Serves a file as a download that the browser saves. The caller has just looked up
	 * the file.
	 * @param file the file as the server describes it
	 * @param exchange the exchange, whose response is written
	 * @return completes when the file has been sent; fails with
	 * {@link io.dracoonspring.api.DracoonException} before anything is written if the
	 * file cannot be read, and with {@link ContentAbortedException} if the content ends
	 * early
	 */
	public Mono<Void> serve(Node file, ServerWebExchange exchange) {
		return serve(file, ServingOptions.defaults(), exchange);
	}

	/**
	 * Serves a file that has just been looked up, for example by its path.
	 * @param file the file as the server describes it
	 * @param options the options for serving the file
	 * @param exchange the exchange, whose response is written
	 * @return completes when the file has been sent; fails with
	 * {@link io.dracoonspring.api.DracoonException} before anything is written if the
	 * file cannot be read, and with {@link ContentAbortedException} if the content ends
	 * early
	 */
	public Mono<Void> serve(Node file, ServingOptions options, ServerWebExchange exchange) {
		return Mono.defer(() -> {
			ServerHttpRequest request = exchange.getRequest();
			ServerHttpResponse response = exchange.getResponse();
			FileResponse answer = FileResponse.of(file, request.getMethod(), request.getHeaders(), options);
			if (answer.content() == null) {
				apply(answer, response);
				return response.setComplete();
			}
			Flux<DataBuffer> content = answer.read(this.dracoon.transfers(), this.limits)
				.switchOnFirst((first, all) -> {
					// set the headers only after the first buffer, because after an
					// earlier error the application can still send an error response
					if (!first.isOnError()) {
						apply(answer, response);
					}
					return all;
				})
				.doOnError(ReactiveFileServing::isReaderIdle, (ex) -> disconnect(response));
			return response.writeWith(content.concatMapIterable(ReactiveFileServing::slices, 1))
				.onErrorResume((ex) -> failed(answer, ex, response))
				.doOnError(ContentAbortedException.class, (ex) -> exchange.getAttributes().put(ABORTED, ex));
		});
	}

	private static Mono<Void> failed(FileResponse answer, Throwable failure, ServerHttpResponse response) {
		if (response.isCommitted()) {
			return Mono.error(new ContentAbortedException(failure));
		}
		FileResponse instead = answer.forFailure(failure);
		if (instead == null) {
			return Mono.error(failure);
		}
		apply(instead, response);
		return response.setComplete();
	}

	// splits large buffers, because Reactor Netty requests 128 buffers of any length at a
	// time and keeps them while the client reads nothing
	private static List<DataBuffer> slices(DataBuffer piece) {
		List<DataBuffer> slices = new ArrayList<>();
		while (piece.readableByteCount() > SLICE) {
			slices.add(piece.split(piece.readPosition() + SLICE));
		}
		slices.add(piece);
		return slices;
	}

	private static boolean isReaderIdle(Throwable failure) {
		return failure instanceof DracoonTransferException transfer && transfer.getReason() == Reason.READER_IDLE;
	}

	// closes the connection immediately, because an error signal alone would make the
	// server wait until the client has read the pending bytes
	private static void disconnect(ServerHttpResponse response) {
		if (ServerHttpResponseDecorator.getNativeResponse(response) instanceof HttpServerResponse server) {
			server.withConnection(DisposableChannel::dispose);
		}
	}

	private static void apply(FileResponse answer, ServerHttpResponse response) {
		response.setStatusCode(answer.status());
		answer.headers().forEach((name, values) -> response.getHeaders().put(name, values));
	}

	/**
	 * Signals the error again if an exception handler has handled aborted content, so
	 * that the server closes the connection.
	 */
	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return chain.filter(exchange).then(Mono.defer(() -> {
			ContentAbortedException aborted = exchange.getAttribute(ABORTED);
			return (aborted != null) ? Mono.error(aborted) : Mono.empty();
		}));
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
