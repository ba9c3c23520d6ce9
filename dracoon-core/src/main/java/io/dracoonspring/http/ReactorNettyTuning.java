// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.proxy.ProxyConnectException;
import io.netty.handler.ssl.SslHandler;
import io.netty.resolver.NoopAddressResolverGroup;
import io.netty.util.ReferenceCountUtil;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientConfig;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.transport.ProxyProvider;

/**
 * Tunes Reactor Netty for DRACOON, also for connectors that applications create.
 */
public final class ReactorNettyTuning {

	/**
	 * The maximum size of a buffer of content. It exceeds the default of Reactor Netty,
	 * because reading is slower with smaller buffers.
	 */
	private static final int MAX_BUFFER_SIZE = 64 * 1024;

	private ReactorNettyTuning() {
	}

	/**
	 * Creates a pool of connections.
	 * @param maxConnections the maximum number of connections to a host
	 * @param acquireTimeout how long a request waits for a free connection
	 * @return the pool, for the caller to dispose of
	 */
	public static ConnectionProvider pool(int maxConnections, Duration acquireTimeout) {
		return ConnectionProvider.builder("dracoon")
			.maxConnections(maxConnections)
			// do not limit the number of waiting requests here, because the limits of
			// concurrent calls and parts apply
			.pendingAcquireMaxCount(-1)
			.pendingAcquireTimeout(acquireTimeout)
			// close idle connections before most servers and proxies close them
			.maxIdleTime(Duration.ofSeconds(30))
			.build();
	}

	/**
	 * Tunes a client. The timeout for the TLS handshake is the timeout for the connection
	 * ({@code CONNECT_TIMEOUT_MILLIS}).
	 * @param client the client
	 * @param http2 whether the client uses HTTP/2 with servers that offer it
	 * @return the tuned client
	 */
	public static HttpClient tune(HttpClient client, boolean http2) {
		HttpClient tuned = client.httpResponseDecoder((decoder) -> decoder.maxChunkSize(MAX_BUFFER_SIZE))
			.doOnRequest((request, connection) -> connection.addHandlerLast(new InterimAnswers()))
			.doOnChannelInit((observer, channel, address) -> limitHandshake(channel));
		return http2 ? tuned.protocol(HttpProtocol.H2, HttpProtocol.HTTP11) : tuned;
	}

	private static void limitHandshake(Channel channel) {
		SslHandler tls = channel.pipeline().get(SslHandler.class);
		if (tls != null) {
			tls.setHandshakeTimeoutMillis(channel.config().getConnectTimeoutMillis());
		}
	}

	/**
	 * Completes a client that uses a proxy. The proxy resolves the names of servers
	 * instead of the client. If the client cannot reach the proxy, a call fails with a
	 * {@link ProxyConnectException}, which names the proxy. Without this exception, the
	 * server would seem unreachable.
	 * @param client a client, whose proxy is already configured if it uses one
	 * @return the client
	 */
	public static HttpClient behindProxy(HttpClient client) {
		HttpClientConfig configuration = client.configuration();
		return configuration.hasProxy() ? client.resolver(NoopAddressResolverGroup.INSTANCE)
			.mapConnect((connect) -> connect.onErrorMap((ex) -> blameProxy(configuration, ex))) : client;
	}

	private static Throwable blameProxy(HttpClientConfig configuration, Throwable ex) {
		ProxyProvider proxy = (configuration.proxyProviderSupplier() != null)
				? configuration.proxyProviderSupplier().get() : configuration.proxyProvider();
		return (proxy != null && proxy.getProxyAddress() instanceof InetSocketAddress address && isAbout(address, ex))
				? new ProxyConnectException(address.getHostString() + ":" + address.getPort(), ex) : ex;
	}

	private static boolean isAbout(InetSocketAddress proxy, Throwable ex) {
		// only the proxy can be unresolved, because the client first resolves the name of
		// a host that it reaches without the proxy
		return (proxy.isUnresolved() && ex instanceof UnresolvedAddressException)
				|| (ex instanceof ConnectException && String.valueOf(ex.getMessage()).endsWith(proxy.toString()));
	}

	/**
	 * Ignores interim answers, such as early hints. Reactor Netty would treat an interim
	 * answer as the final answer. It would then assign the real final answer to the next
	 * request of the connection.
	 */
	private static final class InterimAnswers extends ChannelInboundHandlerAdapter {

		private boolean within;

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) {
			if (message instanceof HttpResponse response) {
				this.within = isInterim(response.status());
			}
			if (!this.within) {
				context.fireChannelRead(message);
				return;
			}
			boolean last = message instanceof LastHttpContent;
			ReferenceCountUtil.release(message);
			if (last) {
				this.within = false;
				// request the next message, because the reader waits for the final answer
				context.read();
			}
		}

		private static boolean isInterim(HttpResponseStatus status) {
			// pass on the statuses 100 and 101, because Reactor Netty handles them
			return status.codeClass() == HttpStatusClass.INFORMATIONAL && !status.equals(HttpResponseStatus.CONTINUE)
					&& !status.equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
		}

	}

}
