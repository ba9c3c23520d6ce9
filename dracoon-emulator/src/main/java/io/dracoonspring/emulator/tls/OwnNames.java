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

package io.dracoonspring.emulator.tls;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Under which names this machine or container is reached.
 */
final class OwnNames {

	private OwnNames() {
	}

	/**
	 * Return these names, {@code localhost}, the name of the container and all addresses.
	 */
	static Set<String> with(Collection<String> names) {
		Set<String> all = new LinkedHashSet<>(Set.of("localhost", "127.0.0.1", "::1"));
		// containers have it; resolving the name could take seconds
		String host = System.getenv("HOSTNAME");
		if (host != null && !host.isBlank()) {
			all.add(host);
		}
		try {
			NetworkInterface.networkInterfaces()
				.flatMap(NetworkInterface::inetAddresses)
				.filter((address) -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
				.map(InetAddress::getHostAddress)
				.forEach(all::add);
		}
		catch (SocketException ex) {
			throw new TlsException("The addresses of this machine cannot be found", ex);
		}
		all.addAll(names);
		return Collections.unmodifiableSet(all);
	}

}
