// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;

/**
 * Opens connections, and sends a small piece of a request body on each connection every
 * 200 milliseconds.
 */
final class SlowBodies implements AutoCloseable {

	private static final Duration PAUSE = Duration.ofMillis(200);

	private static final int TIMEOUT = (int) Duration.ofSeconds(30).toMillis();

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

	private final List<Socket> sockets = new ArrayList<>();

	private final AtomicInteger rounds = new AtomicInteger();

	private final byte[] drop;

	private SlowBodies(String drop) {
		this.drop = drop.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Opens the connections, and returns when all connections have sent their first
	 * piece.
	 * @param count the number of connections
	 * @param head the request line and the headers, with the empty line
	 * @param drop the piece, which each connection sends again and again
	 */
	static SlowBodies start(int port, int count, String head, String drop) throws IOException {
		SlowBodies bodies = new SlowBodies(drop);
		for (int i = 0; i < count; i++) {
			bodies.open(port, head);
		}
		bodies.timer.scheduleAtFixedRate(bodies::send, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
		Awaitility.await().until(() -> bodies.rounds.get() > 1);
		return bodies;
	}

	private void open(int port, String head) throws IOException {
		Socket socket = new Socket();
		this.sockets.add(socket);
		// the operating system repeats the attempt while the server accepts no further
		// connections
		socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT);
		socket.setSoTimeout(TIMEOUT);
		socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
	}

	private void send() {
		for (Socket socket : this.sockets) {
			try {
				socket.getOutputStream().write(this.drop);
			}
			catch (IOException ex) {
				// skip this connection, because the server has closed it
			}
		}
		this.rounds.incrementAndGet();
	}

	/**
	 * Waits until the server has closed all connections.
	 * @return the response of each connection, including the status line and the headers
	 */
	List<String> answers() throws IOException {
		List<String> answers = new ArrayList<>();
		for (Socket socket : this.sockets) {
			answers.add(answer(socket.getInputStream()));
		}
		return answers;
	}

	private static String answer(InputStream input) throws IOException {
		StringBuilder answer = new StringBuilder();
		try {
			for (int next = input.read(); next >= 0; next = input.read()) {
				answer.append((char) next);
			}
		}
		catch (SocketException ex) {
			// ignore the failure, because the server has closed the connection during a
			// transmission
		}
		return answer.toString();
	}

	@Override
	public void close() throws IOException {
		this.timer.shutdownNow();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

}
