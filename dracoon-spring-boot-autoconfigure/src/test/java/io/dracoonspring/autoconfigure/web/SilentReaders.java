// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Requests a file with clients that read hardly anything of the response. */
final class SilentReaders implements AutoCloseable {

	private final List<Socket> sockets = new ArrayList<>();

	/**
	 * Requests a file.
	 * @param port the port of the server
	 * @param path the path of the file
	 * @param count the number of clients
	 */
	SilentReaders(int port, String path, int count) throws IOException {
		for (int i = 0; i < count; i++) {
			Socket socket = new Socket();
			this.sockets.add(socket);
			// set the size before the socket connects, because TCP negotiates the scale
			// of the receive window when a connection opens
			socket.setReceiveBufferSize(4096);
			socket.connect(new InetSocketAddress("localhost", port));
			socket.getOutputStream()
				.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
		}
	}

	/** Returns how many clients have received a response, or its beginning. */
	long answered() {
		return this.sockets.stream().filter(SilentReaders::isAnswered).count();
	}

	private static boolean isAnswered(Socket socket) {
		try {
			return socket.getInputStream().available() > 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads the beginning of the status line of a client.
	 * @param number the number of the client
	 * @return HTTP version and status
	 * @throws java.net.SocketTimeoutException if the status line does not arrive in time
	 */
	String status(int number, Duration timeout) throws IOException {
		Socket socket = this.sockets.get(number);
		socket.setSoTimeout((int) timeout.toMillis());
		return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
	}

	/**
	 * Reads the rest of the response to a client until the connection ends.
	 * @param number the number of the client
	 * @return the number of bytes that this method has read
	 */
	long takeTheRest(int number, Duration timeout) throws IOException {
		Socket socket = this.sockets.get(number);
		socket.setSoTimeout((int) timeout.toMillis());
		byte[] buffer = new byte[64 * 1024];
		long total = 0;
		try {
			for (int count = socket.getInputStream().read(buffer); count >= 0; count = socket.getInputStream()
				.read(buffer)) {
				total += count;
			}
		}
		catch (SocketException ex) {
			// a reset ends the response as well
		}
		return total;
	}

	@Override
	public void close() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

}
