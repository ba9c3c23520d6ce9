// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.webhooks;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Checks the addresses of webhooks. Without this check, every user who may create a
 * webhook could make the emulator call addresses that are reachable only within the
 * emulator's network.
 *
 * @param allowsPrivate whether private addresses are allowed
 */
record WebhookTargets(boolean allowsPrivate) {

	private static final int UNIQUE_LOCAL_MASK = 0xfe;

	private static final int UNIQUE_LOCAL = 0xfc;

	/**
	 * Checks the address of a webhook.
	 * @return completes if the emulator may send messages to the address, otherwise fails
	 */
	Mono<Void> check(URI url) {
		return this.allowsPrivate ? Mono.empty()
				: Mono.<Void>fromRunnable(() -> requirePublic(url.getHost())).subscribeOn(Schedulers.boundedElastic());
	}

	private static void requirePublic(String host) {
		try {
			if (Arrays.stream(InetAddress.getAllByName(host)).anyMatch(WebhookTargets::isPrivate)) {
				throw new PrivateTargetException();
			}
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException("The host of the webhook is not known", ex);
		}
	}

	private static boolean isPrivate(InetAddress address) {
		return address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
				|| address.isSiteLocalAddress()
				|| (address instanceof Inet6Address && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL);
	}

	/** Signals that the receiver of a webhook is within the network of the emulator. */
	static final class PrivateTargetException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		PrivateTargetException() {
			super("The emulator does not call webhooks within its network, because it listens for other machines: "
					+ "start it with --private-webhooks to allow such calls");
		}

	}

}
