// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing.proxy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Holds the first line and the headers of a message.
 *
 * @param start the first line
 * @param headers the lines of the headers
 */
public record Head(String start, List<String> headers) {

	private static final String LENGTH = "Content-Length";

	public Head {
		headers = List.copyOf(headers);
	}

	static Head of(String start, String... headers) {
		return new Head(start, List.of(headers));
	}

	/**
	 * Reads the next head.
	 * @param connection the connection
	 * @return the head, {@code null} if the connection has ended before the head
	 */
	static @Nullable Head read(InputStream connection) throws IOException {
		String start = line(connection);
		if (start == null) {
			return null;
		}
		List<String> headers = new ArrayList<>();
		while (true) {
			String line = line(connection);
			if (line == null) {
				throw new EOFException("The connection ended within a head");
			}
			if (line.isEmpty()) {
				return new Head(start, headers);
			}
			headers.add(line);
		}
	}

	/**
	 * Reads a line.
	 * @param connection the connection
	 * @return the line without its end, {@code null} at the end of the connection
	 */
	static @Nullable String line(InputStream connection) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		int last = -1;
		while (true) {
			int next = connection.read();
			if (next < 0) {
				return null;
			}
			if (next == '\n' && last == '\r') {
				String text = line.toString(StandardCharsets.ISO_8859_1);
				return text.substring(0, text.length() - 1);
			}
			line.write(next);
			last = next;
		}
	}

	public String method() {
		return this.start.substring(0, this.start.indexOf(' '));
	}

	/**
	 * Returns the target of the request.
	 * @return the path with its query
	 */
	public String target() {
		return this.start.split(" ")[1];
	}

	int status() {
		return Integer.parseInt(this.start.split(" ")[1]);
	}

	@Nullable String header(String name) {
		return this.headers.stream()
			.filter((line) -> isNamed(line, name))
			.map((line) -> line.substring(name.length() + 1).trim())
			.findFirst()
			.orElse(null);
	}

	boolean isChunked() {
		return "chunked".equalsIgnoreCase(header("Transfer-Encoding"));
	}

	boolean isLast() {
		return "close".equalsIgnoreCase(header("Connection"));
	}

	long length() {
		String length = header(LENGTH);
		return (length != null) ? Long.parseLong(length) : -1;
	}

	public Head with(String line) {
		List<String> lines = new ArrayList<>(this.headers);
		lines.add(line);
		return new Head(this.start, lines);
	}

	public Head without(String name) {
		return new Head(this.start, this.headers.stream().filter((line) -> !isNamed(line, name)).toList());
	}

	/**
	 * Replaces a header.
	 * @param name its name
	 * @param value its value
	 * @return a copy in which the header has only this value
	 */
	public Head with(String name, String value) {
		return without(name).with(name + ": " + value);
	}

	/**
	 * Replaces the length.
	 * @param length the number of bytes
	 * @return a copy with this length and without chunked encoding
	 */
	public Head withLength(long length) {
		return without("Transfer-Encoding").with(LENGTH, String.valueOf(length));
	}

	byte[] bytes() {
		String lines = this.headers.isEmpty() ? "" : String.join("\r\n", this.headers) + "\r\n";
		return (this.start + "\r\n" + lines + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
	}

	private static boolean isNamed(String line, String name) {
		return line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":");
	}

}
