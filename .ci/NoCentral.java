// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Replaces Maven Central, whose plugin uploads every bundle: receives uploads and discards them. {@code java .ci/NoCentral.java FILE}
 * writes its port to the file.
 */
class NoCentral {

	public static void main(String... args) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/api/v1/publisher/upload", NoCentral::answer);
		server.start();
		Path file = Path.of(args[0]);
		Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), Integer.toString(server.getAddress().getPort()));
		Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
			byte[] id = "00000000-0000-0000-0000-000000000000".getBytes(StandardCharsets.US_ASCII);
			exchange.sendResponseHeaders(201, id.length);
			exchange.getResponseBody().write(id);
		}
	}

}
