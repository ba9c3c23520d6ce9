// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.malicious;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A host that content must not go to. Counts who comes, and hangs up.
 */
final class ForeignHost implements AutoCloseable {

	private static final int BACKLOG = 50;

	private final AtomicInteger visits = new AtomicInteger();

	private final ServerSocket socket;

	/** Opens the host. */
	ForeignHost(int port) throws IOException {
		this.socket = new ServerSocket(port, BACKLOG, InetAddress.getByName("127.0.0.2"));
		Thread thread = new Thread(this::listen, "foreign-host");
		thread.setDaemon(true);
		thread.start();
	}

	private void listen() {
		while (!this.socket.isClosed()) {
			try {
				this.socket.accept().close();
				this.visits.incrementAndGet();
			}
			catch (IOException ex) {
				// closed, or the visitor has gone
			}
		}
	}

	boolean wasReached() {
		return this.visits.get() > 0;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
