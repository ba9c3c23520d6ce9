// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Holds a response as it was received, without the interpretation of a client.
 *
 * @param head status line and headers
 * @param body the bytes that follow the headers, until the server closed the connection
 */
record RawAnswer(String head, byte[] body) {

	/** The read timeout in milliseconds. */
	private static final int TIMEOUT = (int) Duration.ofSeconds(15).toMillis();

	/**
	 * Sends a request and reads until the server closes the connection.
	 * @throws java.net.SocketTimeoutException if the server keeps the connection open and
	 * sends nothing for 15 seconds
	 */
	static RawAnswer get(int port, String path) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout(TIMEOUT);
			request(socket, path);
			return parse(readAll(socket.getInputStream()));
		}
	}

	/** Sends a request, reads a little of the response and disconnects. */
	static void leaveAfter(int port, String path, int bytes) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout(TIMEOUT);
			socket.setReceiveBufferSize(64 * 1024);
			request(socket, path);
			socket.getInputStream().readNBytes(bytes);
			socket.setSoLinger(true, 0);
		}
	}

	private static void request(Socket socket, String path) throws IOException {
		socket.getOutputStream()
			.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
	}

	private static byte[] readAll(InputStream input) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		byte[] piece = new byte[64 * 1024];
		try {
			for (int count = input.read(piece); count >= 0; count = input.read(piece)) {
				all.write(piece, 0, count);
			}
		}
		catch (SocketException ex) {
			// a reset ends the response as well
		}
		return all.toByteArray();
	}

	private static RawAnswer parse(byte[] all) {
		String text = new String(all, StandardCharsets.ISO_8859_1);
		int end = text.indexOf("\r\n\r\n");
		return new RawAnswer(text.substring(0, end), Arrays.copyOfRange(all, end + 4, all.length));
	}

	long announcedLength() {
		return this.head.lines()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
			.mapToLong((line) -> Long.parseLong(line.substring(line.indexOf(':') + 1).trim()))
			.findFirst()
			.orElseThrow();
	}

	String text() {
		return new String(this.body, StandardCharsets.ISO_8859_1);
	}

}
