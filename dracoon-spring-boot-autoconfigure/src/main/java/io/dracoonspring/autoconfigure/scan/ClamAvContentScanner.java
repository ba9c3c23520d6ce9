// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.io.Serial;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import io.netty.channel.ChannelOption;
import io.netty.channel.unix.DomainSocketAddress;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.TcpClient;

import io.dracoonspring.scan.ContentScanner;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.scan.ScanVerdict;

/**
 * Scans content with clamd, the daemon of ClamAV, by its command {@code INSTREAM}. Each
 * scan has a connection of its own, because clamd closes the connection after the
 * command.
 * <p>
 * The answer "OK" counts only for content within {@link ClamAvSettings#maxSize()}, and
 * only after all content and its end have been sent. Findings whose names begin with
 * {@code Heuristics.Limits} report that clamd did not scan everything, so their verdict
 * is {@link ScanVerdict.NotScanned}.
 */
public final class ClamAvContentScanner implements ContentScanner, AutoCloseable {

	private final ClamAvSettings settings;

	private final ConnectionProvider connections;

	private final TcpClient client;

	private ClamAvContentScanner(SocketAddress address, ClamAvSettings settings) {
		this.settings = settings;
		this.connections = ConnectionProvider.builder("dracoon-clamav")
			.maxConnections(settings.maxConnections())
			.pendingAcquireMaxCount(-1)
			.pendingAcquireTimeout(settings.acquireTimeout())
			.build();
		this.client = TcpClient.create(this.connections)
			.remoteAddress(() -> address)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(settings.connectTimeout().toMillis()));
	}

	/**
	 * Creates a scanner that connects to clamd through TCP. The content is sent in
	 * plaintext, so the network must be trusted.
	 * @param host the name or address of the host
	 * @param port the port, usually 3310
	 * @param settings the limits
	 * @return the scanner
	 */
	public static ClamAvContentScanner tcp(String host, int port, ClamAvSettings settings) {
		Assert.hasText(host, "'host' must not be empty");
		return new ClamAvContentScanner(InetSocketAddress.createUnresolved(host, port), settings);
	}

	/**
	 * Creates a scanner that connects to clamd through a Unix socket. The scanner needs
	 * Netty's native transport for the platform. Reactor Netty brings this transport for
	 * Linux on x86-64.
	 * @param path the path of the socket, such as {@code /run/clamav/clamd.ctl}
	 * @param settings the limits
	 * @return the scanner
	 */
	public static ClamAvContentScanner unixSocket(Path path, ClamAvSettings settings) {
		return new ClamAvContentScanner(new DomainSocketAddress(path.toString()), settings);
	}

	@Override
	public Mono<ScanVerdict> scan(ScanTarget target, Flux<DataBuffer> content) {
		Long size = target.size();
		if (size != null && size > this.settings.maxSize()) {
			return Mono.just(tooLarge());
		}
		return Mono
			.usingWhen(this.client.connect().cast(Connection.class), (connection) -> exchange(connection, content),
					ClamAvContentScanner::close)
			.onErrorResume(TooLargeException.class, (ex) -> Mono.just(tooLarge()));
	}

	private ScanVerdict tooLarge() {
		return ScanVerdict.notScanned("larger than " + this.settings.maxSize() + " bytes");
	}

	private Mono<ScanVerdict> exchange(Connection connection, Flux<DataBuffer> content) {
		ClamAvStream stream = new ClamAvStream(connection, this.settings);
		Mono<String> answer = answer(connection).cache();
		// clamd may answer before it has all content, for example because of its limits
		return Mono
			.firstWithSignal(answer,
					stream.send(content)
						.then(answer.timeout(this.settings.answerTimeout(),
								Mono.error(() -> new ClamAvException(noAnswer(this.settings.answerTimeout()), null)))))
			.map((text) -> ClamAvAnswer.parse(text, stream.isComplete()));
	}

	private static String noAnswer(Duration timeout) {
		return "clamd did not answer within " + timeout.toMillis() + " ms after the content: "
				+ "compare 'dracoon.scan.clamav.answer-timeout' with its 'MaxScanTime'";
	}

	private static Mono<String> answer(Connection connection) {
		StringBuilder answer = new StringBuilder();
		return connection.inbound()
			.receive()
			.asString(StandardCharsets.UTF_8)
			.takeUntil((text) -> ClamAvAnswer.isComplete(answer.append(text)))
			.then(Mono.fromSupplier(answer::toString));
	}

	private static Mono<Void> close(Connection connection) {
		return Mono.fromRunnable(() -> {
			// the pool must not reuse the connection, because clamd closes the connection
			// after each command
			connection.markPersistent(false);
			connection.dispose();
		});
	}

	/**
	 * Ends the pool of connections. Scans that wait for a connection fail. Running scans
	 * continue until they are complete.
	 */
	@Override
	public void close() {
		this.connections.dispose();
	}

	/** Ends a scan whose content turns out to be too large. */
	static final class TooLargeException extends RuntimeException {

		@Serial
		private static final long serialVersionUID = 1L;

		TooLargeException() {
			super(null, null, false, false);
		}

	}

}
