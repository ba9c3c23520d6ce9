// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Imitates clamd's command {@code INSTREAM}, correctly or with a fault. */
final class FakeClamd implements AutoCloseable {

	/** The test text of EICAR, in two parts, so that scanners do not find it here. */
	static final byte[] EICAR = String
		.join("", List.of("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD", "-ANTIVIRUS-TEST-FILE!$H+H*"))
		.getBytes(StandardCharsets.US_ASCII);

	static final String SIGNATURE = "Eicar-Test";

	private final int port;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private final AtomicInteger scans = new AtomicInteger();

	private final AtomicInteger concurrent = new AtomicInteger();

	private final AtomicInteger mostConcurrent = new AtomicInteger();

	private volatile Behaviour behaviour = Behaviour.HONEST;

	private volatile ServerSocket server;

	private volatile Thread acceptor;

	private volatile CountDownLatch closed = new CountDownLatch(1);

	FakeClamd() throws IOException {
		this.server = listen(0);
		this.port = this.server.getLocalPort();
	}

	int port() {
		return this.port;
	}

	int scans() {
		return this.scans.get();
	}

	int mostConcurrent() {
		return this.mostConcurrent.get();
	}

	void behave(Behaviour behaviour) {
		this.behaviour = behaviour;
	}

	/** Breaks all connections, and accepts new ones. */
	synchronized void restart() throws IOException {
		stop();
		this.server = listen(this.port);
	}

	synchronized void stop() throws IOException {
		this.closed.countDown();
		this.server.close();
		for (Socket socket : this.open) {
			socket.close();
		}
		try {
			// the port is in use as long as the thread waits for connections
			this.acceptor.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException();
		}
	}

	@Override
	public void close() throws IOException {
		stop();
	}

	private ServerSocket listen(int port) throws IOException {
		CountDownLatch end = new CountDownLatch(1);
		this.closed = end;
		ServerSocket listening = new ServerSocket();
		listening.setReuseAddress(true);
		listening.setReceiveBufferSize(16 * 1024);
		listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		this.acceptor = start(() -> {
			while (!listening.isClosed()) {
				Socket socket = listening.accept();
				this.open.add(socket);
				start(() -> serve(socket, end));
			}
		});
		return listening;
	}

	private static Thread start(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException | InterruptedException ex) {
				// the other side has closed the connection, or the test has ended
			}
		}, "fake-clamd");
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	private void serve(Socket socket, CountDownLatch end) throws IOException, InterruptedException {
		this.scans.incrementAndGet();
		this.mostConcurrent.accumulateAndGet(this.concurrent.incrementAndGet(), Math::max);
		try (socket) {
			DataInputStream input = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
			OutputStream output = socket.getOutputStream();
			requireCommand(input);
			this.behaviour.serve(input, output, end);
			output.flush();
		}
		catch (EOFException ex) {
			// the client has cancelled the scan
		}
		finally {
			this.concurrent.decrementAndGet();
			this.open.remove(socket);
		}
	}

	private static void requireCommand(DataInputStream input) throws IOException {
		ByteArrayOutputStream command = new ByteArrayOutputStream();
		for (int next = input.readUnsignedByte(); next != 0; next = input.readUnsignedByte()) {
			command.write(next);
		}
		if (!command.toString(StandardCharsets.US_ASCII).equals("zINSTREAM")) {
			throw new IOException("unknown command");
		}
	}

	private static boolean isInfected(DataInputStream input) throws IOException {
		boolean found = false;
		byte[] tail = new byte[0];
		for (int length = input.readInt(); length != 0; length = input.readInt()) {
			byte[] piece = input.readNBytes(length);
			if (piece.length < length) {
				throw new EOFException();
			}
			byte[] window = new byte[tail.length + length];
			System.arraycopy(tail, 0, window, 0, tail.length);
			System.arraycopy(piece, 0, window, tail.length, length);
			found = found || new String(window, StandardCharsets.ISO_8859_1)
				.contains(new String(EICAR, StandardCharsets.ISO_8859_1));
			int kept = Math.min(window.length, EICAR.length - 1);
			tail = new byte[kept];
			System.arraycopy(window, window.length - kept, tail, 0, kept);
		}
		return found;
	}

	private static void answer(OutputStream output, String text) throws IOException {
		output.write((text + "\0").getBytes(StandardCharsets.UTF_8));
	}

	private static void drain(InputStream input) throws IOException {
		input.transferTo(OutputStream.nullOutputStream());
	}

	/** Serves one scan. */
	enum Behaviour {

		HONEST {

			@Override
			void serve(DataInputStream input, OutputStream output, CountDownLatch end) throws IOException {
				answer(output, "stream: " + (isInfected(input) ? SIGNATURE + " FOUND" : "OK"));
			}

		},

		/** Answers before it has read anything, and reads on. */
		HASTY {

			@Override
			void serve(DataInputStream input, OutputStream output, CountDownLatch end) throws IOException {
				answer(output, "stream: OK");
				output.flush();
				drain(input);
			}

		},

		GARBAGE {

			@Override
			void serve(DataInputStream input, OutputStream output, CountDownLatch end) throws IOException {
				isInfected(input);
				answer(output, "HTTP/1.1 200 OK");
			}

		},

		ERROR {

			@Override
			void serve(DataInputStream input, OutputStream output, CountDownLatch end) throws IOException {
				isInfected(input);
				answer(output, "Can't allocate memory ERROR");
			}

		},

		/** Closes the connection after the content, without an answer. */
		MUTE {

			@Override
			void serve(DataInputStream input, OutputStream output, CountDownLatch end) throws IOException {
				isInfected(input);
			}

		},

		/** Closes the connection in the middle of its answer. */
		BROKEN {

			@Override
			void serve(DataInputStream input, OutputStream output, CountDownLatch end) throws IOException {
				isInfected(input);
				output.write("stream: OK".getBytes(StandardCharsets.US_ASCII));
			}

		},

		/** Reads all content and never answers. */
		SILENT {

			@Override
			void serve(DataInputStream input, OutputStream output, CountDownLatch end)
					throws IOException, InterruptedException {
				isInfected(input);
				end.await();
			}

		},

		/** Reads one byte per second. */
		SLOW {

			@Override
			void serve(DataInputStream input, OutputStream output, CountDownLatch end)
					throws IOException, InterruptedException {
				while (!end.await(1, TimeUnit.SECONDS)) {
					input.readByte();
				}
			}

		},

		/** Never ends its answer. */
		ENDLESS {

			@Override
			void serve(DataInputStream input, OutputStream output, CountDownLatch end) throws IOException {
				isInfected(input);
				byte[] text = "stream: x".repeat(1000).getBytes(StandardCharsets.US_ASCII);
				while (end.getCount() > 0) {
					output.write(text);
				}
			}

		},

		/** Finds malware without a name. */
		NAMELESS {

			@Override
			void serve(DataInputStream input, OutputStream output, CountDownLatch end) throws IOException {
				isInfected(input);
				answer(output, "stream: FOUND");
			}

		},

		LIMITED {

			@Override
			void serve(DataInputStream input, OutputStream output, CountDownLatch end) throws IOException {
				isInfected(input);
				answer(output, "INSTREAM size limit exceeded. ERROR");
			}

		},

		INCOMPLETE {

			@Override
			void serve(DataInputStream input, OutputStream output, CountDownLatch end) throws IOException {
				isInfected(input);
				answer(output, "stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND");
			}

		};

		abstract void serve(DataInputStream input, OutputStream output, CountDownLatch end)
				throws IOException, InterruptedException;

	}

	@FunctionalInterface
	private interface Work {

		void run() throws IOException, InterruptedException;

	}

}
