// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing.proxy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Represents a connection of the proxy. */
final class Link implements AutoCloseable {

	private static final int BUFFER = 32 * 1024;

	private final Socket socket;

	private final InputStream input;

	private final OutputStream output;

	private final Consumer<Link> onClose;

	private final CountDownLatch closed = new CountDownLatch(1);

	Link(Socket socket, Consumer<Link> onClose) throws IOException {
		this.onClose = onClose;
		socket.setTcpNoDelay(true);
		this.socket = socket;
		this.input = new BufferedInputStream(socket.getInputStream(), BUFFER);
		this.output = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
	}

	InputStream input() {
		return this.input;
	}

	OutputStream output() {
		return this.output;
	}

	/** Resets the connection. */
	synchronized void reset() throws IOException {
		this.socket.setSoLinger(true, 0);
		this.socket.close();
	}

	/**
	 * Closes the output, and waits until the peer closes its output. Without this wait,
	 * unread data would reset the connection.
	 */
	void finish() throws IOException {
		this.output.flush();
		this.socket.shutdownOutput();
		this.input.transferTo(OutputStream.nullOutputStream());
	}

	/**
	 * Closes the output, and waits until the thread that serves the connection has closed
	 * it. After ten seconds, this method closes the connection itself.
	 */
	void leave() throws IOException, InterruptedException {
		synchronized (this) {
			if (this.socket.isClosed()) {
				return;
			}
			if (!this.socket.isOutputShutdown()) {
				this.socket.shutdownOutput();
			}
		}
		if (!this.closed.await(10, TimeUnit.SECONDS)) {
			close();
		}
	}

	@Override
	public synchronized void close() throws IOException {
		this.onClose.accept(this);
		this.socket.close();
		this.closed.countDown();
	}

}
