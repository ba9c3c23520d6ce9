// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Simulates a slow network connection to a server on this machine, with or without TLS.
 * It reads little more than it forwards, and counts the bytes of each direction. All
 * connections share the bandwidth.
 */
public final class SlowLine implements AutoCloseable {

	/** The size of the receive buffers in bytes. Linux doubles the requested size. */
	public static final int RECEIVE_BUFFER = 2 * 16 * 1024;

	private static final int PIECE = 4 * 1024;

	private static final int TICKS_PER_SECOND = 100;

	private final TestCertificate certificate = TestCertificate.selfSigned();

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "slow-line");
		thread.setDaemon(true);
		return thread;
	});

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final Direction up = new Direction();

	private final Direction down = new Direction();

	private final ServerSocket server;

	private final boolean tls;

	private volatile int target;

	private volatile long bytesPerSecond = Long.MAX_VALUE;

	public SlowLine(boolean tls) {
		this.tls = tls;
		try {
			this.server = tls ? context(this.certificate).getServerSocketFactory().createServerSocket()
					: new ServerSocket();
			this.server.setReceiveBufferSize(RECEIVE_BUFFER / 2);
			this.server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		this.threads.execute(this::accept);
		this.clock.scheduleAtFixedRate(this::tick, 0, 1000 / TICKS_PER_SECOND, TimeUnit.MILLISECONDS);
	}

	private static SSLContext context(TestCertificate certificate) throws GeneralSecurityException, IOException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setKeyEntry("line", certificate.privateKey(), new char[0],
				new Certificate[] { certificate.certificate() });
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, new char[0]);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		return context;
	}

	/**
	 * Sets the server.
	 * @param port the port of a server on this machine
	 */
	public void target(int port) {
		this.target = port;
	}

	/**
	 * Sets the bandwidth.
	 * @param bytesPerSecond bytes per second in each direction, 0 for a connection that
	 * stalls
	 */
	public void speed(long bytesPerSecond) {
		this.bytesPerSecond = bytesPerSecond;
		this.up.granted.drainPermits();
		this.down.granted.drainPermits();
	}

	public URI url() {
		return URI.create((this.tls ? "https" : "http") + "://localhost:" + this.server.getLocalPort());
	}

	public X509Certificate certificate() {
		return this.certificate.certificate();
	}

	/**
	 * Returns the number of bytes that clients have sent to the server.
	 * @return the number of bytes, including headers, but not the overhead of TLS
	 */
	public long up() {
		return this.up.passed.get();
	}

	/**
	 * Returns the number of bytes that the server has sent to clients.
	 * @return the number of bytes, including headers, but not the overhead of TLS
	 */
	public long down() {
		return this.down.passed.get();
	}

	private void tick() {
		this.up.grant(this.bytesPerSecond / TICKS_PER_SECOND);
		this.down.grant(this.bytesPerSecond / TICKS_PER_SECOND);
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket near = this.server.accept();
				Socket far = new Socket(InetAddress.getLoopbackAddress(), this.target);
				this.sockets.add(near);
				this.sockets.add(far);
				this.threads.execute(() -> this.up.pass(near, far));
				this.threads.execute(() -> this.down.pass(far, near));
			}
			catch (IOException ex) {
				if (!this.server.isClosed()) {
					throw new UncheckedIOException(ex);
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
		this.clock.shutdownNow();
		this.threads.shutdownNow();
	}

	/** Forwards one direction. */
	private static final class Direction {

		private final AtomicLong passed = new AtomicLong();

		private final Semaphore granted = new Semaphore(0, true);

		private void grant(long bytes) {
			// limit unused bandwidth to the amount that compensates for a late tick
			long most = Math.max(PIECE, 5 * Math.min(bytes, Integer.MAX_VALUE / 10));
			this.granted.release((int) Math.max(0, Math.min(bytes, most - this.granted.availablePermits())));
		}

		private void pass(Socket from, Socket to) {
			byte[] piece = new byte[PIECE];
			try (from; to) {
				InputStream input = from.getInputStream();
				OutputStream output = to.getOutputStream();
				for (int length = input.read(piece); length > 0; length = input.read(piece)) {
					this.passed.addAndGet(length);
					this.granted.acquire(length);
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

	}

}
