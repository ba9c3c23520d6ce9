// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Simulates a slow network connection to a server on this machine. It limits and counts
 * only the bytes to the server, and reads little more than it forwards. All connections
 * share the bandwidth.
 */
final class SlowLine implements AutoCloseable {

	private static final int BUFFER = 16 * 1024;

	private static final int PIECE = 4 * 1024;

	private static final int TICKS_PER_SECOND = 100;

	private final AtomicLong passed = new AtomicLong();

	private final Semaphore granted = new Semaphore(0, true);

	private final ServerSocket server = new ServerSocket();

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private volatile boolean isCut;

	private volatile int target;

	private volatile int bytesPerSecond = Integer.MAX_VALUE;

	/**
	 * Opens a port.
	 * @throws IOException if there is no free port
	 */
	SlowLine() throws IOException {
		this.server.setReceiveBufferSize(BUFFER);
		this.server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		start(this::accept);
		this.clock.scheduleAtFixedRate(this::tick, 0, 1000 / TICKS_PER_SECOND, TimeUnit.MILLISECONDS);
	}

	/**
	 * Sets the server.
	 * @param port the port of a server on this machine
	 */
	void target(int port) {
		this.target = port;
	}

	/**
	 * Sets the bandwidth.
	 * @param bytesPerSecond the number of bytes per second to the server
	 */
	void speed(int bytesPerSecond) {
		this.bytesPerSecond = bytesPerSecond;
		this.granted.drainPermits();
	}

	/** Closes all connections, and closes new ones at once until {@link #mend()}. */
	void cut() throws IOException {
		this.isCut = true;
		for (Socket socket : this.sockets) {
			socket.close();
		}
		this.sockets.clear();
	}

	void mend() {
		this.isCut = false;
	}

	URI url() {
		return URI.create("http://127.0.0.1:" + this.server.getLocalPort());
	}

	/**
	 * Returns the number of bytes that were sent to the server.
	 * @return the number of bytes, including headers
	 */
	long passed() {
		return this.passed.get();
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "slow-line");
		thread.setDaemon(true);
		thread.start();
	}

	private void tick() {
		int bytes = this.bytesPerSecond / TICKS_PER_SECOND;
		// keep the unused bandwidth of five ticks at most, which makes up for late ticks
		this.granted.release(Math.max(0, Math.min(bytes, 5 * bytes - this.granted.availablePermits())));
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket near = this.server.accept();
				this.sockets.add(near);
				if (this.isCut) {
					near.close();
					continue;
				}
				Socket far = new Socket(InetAddress.getLoopbackAddress(), this.target);
				start(() -> pass(near, far, true));
				start(() -> pass(far, near, false));
			}
			catch (IOException ex) {
				if (!this.server.isClosed()) {
					throw new UncheckedIOException(ex);
				}
			}
		}
	}

	private void pass(Socket from, Socket to, boolean slowly) {
		byte[] piece = new byte[PIECE];
		try (from; to) {
			InputStream input = from.getInputStream();
			OutputStream output = to.getOutputStream();
			for (int length = input.read(piece); length > 0; length = input.read(piece)) {
				if (slowly) {
					this.granted.acquire(length);
					this.passed.addAndGet(length);
				}
				output.write(piece, 0, length);
			}
		}
		catch (IOException ex) {
			// one side has closed the connection, therefore close the other side, too
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() throws IOException {
		this.clock.shutdownNow();
		this.server.close();
	}

}
