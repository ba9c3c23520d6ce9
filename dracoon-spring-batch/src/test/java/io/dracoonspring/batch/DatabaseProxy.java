// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Forwards connections to a PostgreSQL on this machine. An outage begins when a client
 * sends a certain statement, or when the transaction of this statement is committed. The
 * proxy then closes all connections. Until the outage ends, the proxy also closes each
 * new connection at once.
 */
final class DatabaseProxy implements AutoCloseable {

	private static final int PIECE = 64 * 1024;

	private static final String COMMIT = "COMMIT\0";

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "database-proxy");
		thread.setDaemon(true);
		return thread;
	});

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final AtomicReference<@Nullable Outage> next = new AtomicReference<>();

	private final ServerSocket server;

	private final int target;

	private final Crash crash;

	private volatile boolean crashing;

	private volatile long awayUntil = System.nanoTime();

	/**
	 * Creates a proxy.
	 * @param target the port of the database
	 * @param crash the action that makes the database crash, and returns when the
	 * database runs again on this port
	 */
	DatabaseProxy(int target, Crash crash) throws IOException {
		this.target = target;
		this.crash = crash;
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.threads.execute(this::accept);
	}

	int port() {
		return this.server.getLocalPort();
	}

	/**
	 * Announces the next outage.
	 * @param statement a part of the statement that begins the outage; the database does
	 * not receive this statement
	 * @param duration how long the database cannot be reached
	 */
	void cutAt(String statement, Duration duration) {
		this.next.set(new Outage(statement, duration, Beginning.STATEMENT));
	}

	/**
	 * Announces the next outage. The database receives the commit of the transaction with
	 * the given statement, but the client does not receive the answer.
	 * @param duration how long the database cannot be reached
	 */
	void loseCommitOf(String statement, Duration duration) {
		this.next.set(new Outage(statement, duration, Beginning.COMMITTED));
	}

	/**
	 * Announces a crash while the database commits the transaction with the given
	 * statement.
	 */
	void crashAtCommitOf(String statement) {
		this.next.set(new Outage(statement, Duration.ZERO, Beginning.CRASH));
	}

	/** Tells whether the announced outage has begun. */
	boolean hasBegun() {
		return this.next.get() == null;
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket near = this.server.accept();
				if (this.crashing || System.nanoTime() - this.awayUntil < 0) {
					near.close();
					continue;
				}
				Socket far = new Socket(InetAddress.getLoopbackAddress(), this.target);
				this.sockets.add(near);
				this.sockets.add(far);
				Connection connection = new Connection(near, far);
				this.threads.execute(connection::up);
				this.threads.execute(connection::down);
			}
			catch (IOException ex) {
				if (!this.server.isClosed()) {
					throw new UncheckedIOException(ex);
				}
			}
		}
	}

	private void begin(Outage outage) throws IOException {
		this.awayUntil = System.nanoTime() + outage.duration().toNanos();
		this.next.set(null);
		disconnect();
	}

	// the database may or may not complete the commit before the crash
	private void crash() {
		this.crashing = true;
		this.next.set(null);
		try {
			this.crash.run();
			disconnect();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.crashing = false;
		}
	}

	private void disconnect() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
		this.sockets.clear();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
		this.threads.shutdownNow();
	}

	/** Makes the database crash. */
	@FunctionalInterface
	interface Crash {

		void run() throws IOException;

	}

	/** Tells when an outage begins. */
	private enum Beginning {

		/** Before the database receives the statement. */
		STATEMENT,

		/**
		 * After the commit of the transaction with the statement, before the client
		 * receives the answer.
		 */
		COMMITTED,

		/** With a crash during the commit of the transaction with the statement. */
		CRASH

	}

	/** Describes an outage. */
	private record Outage(String statement, Duration duration, Beginning beginning) {

	}

	/** Forwards one connection. */
	private final class Connection {

		private final Socket near;

		private final Socket far;

		/**
		 * The outage that begins when the database answers the commit on this connection.
		 */
		private volatile @Nullable Outage atAnswer;

		/**
		 * The outage whose statement this connection has sent. The next commit on this
		 * connection commits the transaction of the statement.
		 */
		private @Nullable Outage atCommit;

		private Connection(Socket near, Socket far) {
			this.near = near;
			this.far = far;
		}

		private void up() {
			forward(this.near, this.far, this::onStatement);
		}

		private void down() {
			forward(this.far, this.near, (text) -> {
				Outage outage = this.atAnswer;
				if (outage != null) {
					begin(outage);
				}
			});
		}

		private void onStatement(String text) throws IOException {
			Outage outage = DatabaseProxy.this.next.get();
			if (outage == null) {
				return;
			}
			if (text.contains(outage.statement())) {
				if (outage.beginning() == Beginning.STATEMENT) {
					begin(outage);
					return;
				}
				this.atCommit = outage;
			}
			if (this.atCommit == outage && text.contains(COMMIT)) {
				if (outage.beginning() == Beginning.CRASH) {
					DatabaseProxy.this.threads.execute(DatabaseProxy.this::crash);
				}
				else {
					this.atAnswer = outage;
				}
			}
		}

		private void forward(Socket from, Socket to, Listener listener) {
			byte[] piece = new byte[PIECE];
			try (from; to) {
				InputStream input = from.getInputStream();
				OutputStream output = to.getOutputStream();
				for (int length = input.read(piece); length > 0; length = input.read(piece)) {
					listener.onPiece(new String(piece, 0, length, StandardCharsets.ISO_8859_1));
					output.write(piece, 0, length);
				}
			}
			catch (IOException ex) {
				// one side has closed the connection, therefore close the other side, too
			}
		}

	}

	/** Receives the pieces of one direction before they are forwarded. */
	@FunctionalInterface
	private interface Listener {

		void onPiece(String text) throws IOException;

	}

}
