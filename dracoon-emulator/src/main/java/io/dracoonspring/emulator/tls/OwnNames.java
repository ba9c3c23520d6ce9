// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.tls;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the names under which this machine or container is reachable. */
final class OwnNames {

	private OwnNames() {
	}

	/**
	 * Returns the given names, {@code localhost}, the host name of the container and the
	 * addresses of this machine, without link-local addresses.
	 */
	static Set<String> with(Collection<String> names) {
		Set<String> all = new LinkedHashSet<>(Set.of("localhost", "127.0.0.1", "::1"));
		// read the environment variable that container runtimes set, because a lookup of
		// the host name could take seconds
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
