// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * Forwards requests to a real server, and answers selected requests itself, with bytes
 * that need not be HTTP.
 */
public final class HostileServer implements AutoCloseable {

	private static final Set<String> OWN_HEADERS = Set.of("host", "connection", "content-length", "expect", "upgrade",
			"transfer-encoding", "http2-settings");

	private final ServerSocket socket;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String server;

	private volatile Predicate<String> victims = (request) -> false;

	private volatile byte[] answer = {};

	private volatile boolean silent;

	/**
	 * Creates a server.
	 * @param server the URL of the real server
	 */
	public HostileServer(String server) {
		this.server = server;
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.execute(this::accept);
	}

	/**
	 * Returns the address of this server.
	 * @return the URL, without a slash at the end
	 */
	public String url() {
		return "http://localhost:" + this.socket.getLocalPort();
	}

	/**
	 * Answers selected requests with the given bytes.
	 * @param victims the condition for selected requests, by method and path with query,
	 * such as {@code GET /api/v4/nodes?limit=1}
	 * @param answer the bytes, one for each character
	 * @param silent whether to keep the connection open after the answer instead of
	 * closing it
	 */
	public void answer(Predicate<String> victims, String answer, boolean silent) {
		this.answer = answer.getBytes(StandardCharsets.ISO_8859_1);
		this.silent = silent;
		this.victims = victims;
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				Socket connection = this.socket.accept();
				this.threads.execute(() -> serve(connection));
			}
			catch (IOException ex) {
				// end, because the server was closed
				return;
			}
		}
	}

	private void serve(Socket connection) {
		try (connection) {
			InputStream input = new BufferedInputStream(connection.getInputStream());
			OutputStream output = connection.getOutputStream();
			List<String> head = head(input);
			if (head.isEmpty()) {
				return;
			}
			byte[] body = input.readNBytes(length(head));
			String[] line = head.get(0).split(" ");
			if (this.victims.test(line[0] + ' ' + line[1])) {
				output.write(this.answer);
				output.flush();
				if (this.silent) {
					input.read();
				}
				// end only the output, because closing with unread data would reset the
				// connection
				connection.shutdownOutput();
				input.readAllBytes();
				return;
			}
			output.write(forwarded(line, head, body));
			output.flush();
		}
		catch (IOException ex) {
			// ignore the failure, because the client has disconnected
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static List<String> head(InputStream input) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		int last = 0;
		for (int next = input.read(); next >= 0; next = input.read()) {
			head.write(next);
			last = (last << 8) | next;
			if (last == 0x0d0a0d0a) {
				return head.toString(StandardCharsets.ISO_8859_1).strip().lines().toList();
			}
		}
		return List.of();
	}

	private static int length(List<String> head) {
		return head.stream()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
			.map((line) -> Integer.valueOf(line.substring(15).strip()))
			.findFirst()
			.orElse(0);
	}

	private byte[] forwarded(String[] line, List<String> head, byte[] body) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.server + line[1]))
			.method(line[0], HttpRequest.BodyPublishers.ofByteArray(body));
		for (String header : head.subList(1, head.size())) {
			String name = header.substring(0, header.indexOf(':'));
			if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
				request.header(name, header.substring(header.indexOf(':') + 1).strip());
			}
		}
		HttpResponse<byte[]> response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		String type = response.headers().firstValue("content-type").orElse("");
		byte[] content = response.body();
		if (type.contains("json")) {
			content = new String(content, StandardCharsets.UTF_8).replace(this.server, url())
				.getBytes(StandardCharsets.UTF_8);
		}
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		StringBuilder lines = new StringBuilder("HTTP/1.1 " + response.statusCode() + " Some\r\n");
		for (Map.Entry<String, List<String>> header : response.headers().map().entrySet()) {
			if (!OWN_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT))) {
				header.getValue().forEach((value) -> lines.append(header.getKey() + ": " + value + "\r\n"));
			}
		}
		lines.append("Connection: close\r\n");
		if (response.statusCode() != 204) {
			lines.append("Content-Length: " + content.length + "\r\n");
		}
		answer.write(lines.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
		answer.write(content);
		return answer.toByteArray();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.shutdownNow();
	}

}
