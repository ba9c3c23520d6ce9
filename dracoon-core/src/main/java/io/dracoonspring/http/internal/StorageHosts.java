// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import io.netty.util.NetUtil;
import org.jspecify.annotations.Nullable;

/**
 * Decides to which hosts the client may send content, and from which hosts it may fetch
 * content. The server names these hosts in the URLs that it returns. A malicious server
 * could name any host, such as the host of an attacker. It could also name a host that
 * only this machine can reach. If the client then copied a file, it would download the
 * answer of that host and upload it to the server.
 */
final class StorageHosts {

	private static final String SUBDOMAINS = "*.";

	private static final int UNIQUE_LOCAL_MASK = 0xfe;

	private static final int UNIQUE_LOCAL = 0xfc;

	private final String server;

	private final List<String> listed;

	/** The first host that the server has named outside its own domain. */
	private final AtomicReference<@Nullable String> first = new AtomicReference<>();

	private final Set<String> accepted = ConcurrentHashMap.newKeySet();

	/**
	 * Creates the rules for one client.
	 * @param listed the hosts of the storage, or patterns such as
	 * {@code *.s3.example.com}. If the list is empty, hosts in two domains are accepted:
	 * in the domain of the server, and in the domain of the first other host that the
	 * server names
	 */
	StorageHosts(String server, List<String> listed) {
		this.server = normalize(server);
		this.listed = listed.stream().map(StorageHosts::normalize).toList();
		this.accepted.add(this.server);
	}

	private static String normalize(String host) {
		return host.toLowerCase(Locale.ROOT);
	}

	/** Tells whether a host was already accepted. Such a host needs no further check. */
	boolean isKnown(String host) {
		return this.accepted.contains(normalize(host));
	}

	/**
	 * Checks a host. May block, because it resolves addresses.
	 * @return the reason for the refusal, {@code null} if the host is accepted
	 */
	@Nullable String check(String host) {
		String name = normalize(host);
		if (!this.listed.isEmpty()) {
			if (this.listed.stream().noneMatch((pattern) -> matches(pattern, name))) {
				return "is not listed";
			}
		}
		else if (isInternal(name) && !isInternal(this.server)) {
			return "is within the network of this machine, but the server is not";
		}
		else if (!isOfSameDomain(this.server, name) && !isOfSameDomain(first(name), name)) {
			return "leads to another host than the first host for content of this server";
		}
		this.accepted.add(name);
		return null;
	}

	private String first(String name) {
		String former = this.first.compareAndExchange(null, name);
		return (former != null) ? former : name;
	}

	private static boolean matches(String pattern, String host) {
		return pattern.startsWith(SUBDOMAINS) ? host.endsWith(pattern.substring(1)) : pattern.equals(host);
	}

	/**
	 * Tells whether a host belongs to the domain of a trusted host.
	 * @param known the trusted host
	 * @param other the host to check
	 * @return {@code true} for {@code dracoon.example.com} and {@code s3.example.com}
	 */
	private static boolean isOfSameDomain(String known, String other) {
		if (known.equals(other)) {
			return true;
		}
		if (isAddress(known) || isAddress(other)) {
			return false;
		}
		String domain = known.substring(known.indexOf('.') + 1);
		// compare with the whole known host if its domain is a top-level domain such as
		// "com", which does not belong to one owner
		return other.endsWith("." + (domain.contains(".") ? domain : known));
	}

	private static boolean isAddress(String host) {
		return NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host);
	}

	private static boolean isInternal(String host) {
		try {
			return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(StorageHosts::isInternal);
		}
		catch (UnknownHostException ex) {
			// the host is not within the network of this machine, because only a proxy
			// can resolve its name
			return false;
		}
	}

	private static boolean isInternal(InetAddress address) {
		return address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
				|| address.isSiteLocalAddress()
				|| (address instanceof Inet6Address && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL);
	}

}
