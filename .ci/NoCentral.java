/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
 * Stands in for Maven Central, whose plugin uploads every bundle that it makes: takes uploads and forgets them. {@code java .ci/NoCentral.java FILE}
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
