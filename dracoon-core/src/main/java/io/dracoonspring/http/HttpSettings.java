// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import java.time.Duration;
import java.util.List;

import io.dracoonspring.api.CopyableRecord;

/**
 * Limits the HTTP connections.
 *
 * @param connectTimeout how long to wait for a connection, and then for its TLS handshake
 * @param readTimeout how long a connection may stay silent while the client waits for an
 * answer or reads it. It is also the time that the storage may take for the body of an
 * error or of the answer to an uploaded part. A whole transfer has no time limit
 * @param longOperationTimeout the read timeout for delete, copy and move, because the
 * server processes a whole tree before it answers
 * @param maxConnections the maximum number of connections to one host
 * @param acquireTimeout how long a request waits for a free connection
 * @param maxInMemorySize the maximum number of bytes of a JSON answer; streamed content
 * has no such limit
 * @param http2 whether calls use HTTP/2 with servers that offer it. Calls over HTTP/2
 * need fewer connections. HTTP/1.1 is used for servers without HTTP/2 or TLS, and for
 * content
 * @param allowPlainContent whether content may go to and come from URLs that start with
 * {@code http://} although the address of the server starts with {@code https://}
 * @param storageHosts the hosts for content besides the server, such as
 * {@code s3.example.com} or {@code *.s3.example.com}. If the list is empty, two domains
 * are allowed: the domain of the server, and the domain of the first host that the server
 * names for content. In this case, hosts within the network of this machine are refused,
 * unless the server is in this network as well
 */
@CopyableRecord
public record HttpSettings(Duration connectTimeout, Duration readTimeout, Duration longOperationTimeout,
		int maxConnections, Duration acquireTimeout, int maxInMemorySize, boolean http2, boolean allowPlainContent,
		List<String> storageHosts) implements HttpSettingsBuilder.With {

	/**
	 * Checks the values.
	 */
	public HttpSettings {
		requirePositive("connectTimeout", connectTimeout);
		requirePositive("readTimeout", readTimeout);
		requirePositive("longOperationTimeout", longOperationTimeout);
		requirePositive("acquireTimeout", acquireTimeout);
		if (maxConnections < 1) {
			throw new IllegalArgumentException("'maxConnections' must be at least 1");
		}
		storageHosts = List.copyOf(storageHosts);
		if (maxInMemorySize < 1) {
			throw new IllegalArgumentException("'maxInMemorySize' must be at least 1");
		}
	}

	/**
	 * Returns the settings that fit most applications. The timeouts are 10 s to connect,
	 * 60 s to read, 300 s for long operations and 45 s for a free connection. A host gets
	 * up to 64 connections, a JSON answer has up to 16 MiB, and calls use HTTP/1.1. If
	 * the server uses TLS, content must use TLS as well. Content may go to and come from
	 * two domains only: the domain of the server, and the domain of the first host that
	 * the server names for content.
	 * @return the default settings
	 */
	public static HttpSettings defaults() {
		return new HttpSettings(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(300), 64,
				Duration.ofSeconds(45), 16 * 1024 * 1024, false, false, List.of());
	}

	private static void requirePositive(String name, Duration value) {
		if (value.isNegative() || value.isZero()) {
			throw new IllegalArgumentException("'" + name + "' must be longer than zero");
		}
	}

}
