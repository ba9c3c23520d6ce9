// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.netty.buffer.ByteBuf;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.NettyInbound;
import reactor.netty.NettyOutbound;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpClient;
import reactor.netty.tcp.TcpServer;

/** Opens tunnels, and records the requests for them. */
final class ConnectProxy implements AutoCloseable {

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final LoopResources loops;

	private final DisposableServer server;

	ConnectProxy(LoopResources loops) {
		this.loops = loops;
		this.server = TcpServer.create().runOn(loops).host("localhost").port(0).handle(this::handle).bindNow();
	}

	int port() {
		return this.server.port();
	}

	List<String> requests() {
		return this.requests;
	}

	private Mono<Void> handle(NettyInbound inbound, NettyOutbound outbound) {
		return inbound.receive().retain().switchOnFirst((first, data) -> {
			ByteBuf buffer = first.get();
			if (buffer == null) {
				return Flux.empty();
			}
			String request = buffer.toString(StandardCharsets.US_ASCII);
			this.requests.add(request);
			String[] target = request.split(" ")[1].split(":");
			return TcpClient.newConnection()
				.runOn(this.loops)
				.host(target[0])
				.port(Integer.parseInt(target[1]))
				.connect()
				.flatMapMany((connection) -> tunnel(connection, data.skip(1), outbound));
		}).then();
	}

	private static Flux<Void> tunnel(Connection connection, Flux<ByteBuf> up, NettyOutbound outbound) {
		Mono<Void> down = outbound.sendString(Mono.just("HTTP/1.1 200 OK\r\n\r\n"))
			.then()
			.thenMany(Flux.defer(() -> outbound.send(connection.inbound().receive().retain(), (buffer) -> true)))
			.then();
		return Flux.merge(down, connection.outbound().send(up, (buffer) -> true).then())
			.doFinally((signal) -> connection.dispose());
	}

	@Override
	public void close() {
		this.server.disposeNow(Duration.ofMinutes(1));
	}

}
