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
 * answer or reads it. It also limits the time in which the storage has to complete an
 * error or the answer to a part. A whole transfer has no time limit
 * @param longOperationTimeout replaces the read timeout for operations that process whole
 * trees before they answer, which are delete, copy and move
 * @param maxConnections how many connections are kept to one host
 * @param acquireTimeout how long a request waits for a free connection
 * @param maxInMemorySize how many bytes of a JSON answer are accepted; content that is
 * streamed is not limited
 * @param http2 whether calls use HTTP/2 with servers that offer it, which needs fewer
 * connections. HTTP/1.1 is used for other servers, for servers without TLS, and for
 * content
 * @param allowPlainContent whether content may go to and come from URLs that start with
 * {@code http://} although the address of the server starts with {@code https://}
 * @param storageHosts the hosts for content besides the server, such as
 * {@code s3.example.com} or {@code *.s3.example.com}. If the list is empty, two domains
 * are allowed: that of the server and that of the host that the server names first. Hosts
 * within the network of this machine are then refused unless the server is such a host
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
	 * 60 s to read, 300 s for long operations and 45 s for a free connection. Up to 64
	 * connections are kept to a host, a JSON answer has up to 16 MiB, and calls use
	 * HTTP/1.1. If the server uses TLS, content must use TLS as well. Content may use
	 * only the domain of the server and the domain of the host that the server names
	 * first.
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
