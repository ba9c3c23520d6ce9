// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.malicious;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Represents a host that must not receive content. It counts connections, and closes each
 * connection at once.
 */
final class ForeignHost implements AutoCloseable {

	private static final int BACKLOG = 50;

	private final AtomicInteger visits = new AtomicInteger();

	private final ServerSocket socket;

	/**
	 * Opens the host.
	 * @param port the port of the emulator, which this host uses on another address
	 * @throws IOException if the machine does not have the address 127.0.0.2, or if the
	 * port is in use on this address
	 */
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
				// ignore the failure, because the host was closed or the client has
				// disconnected
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
