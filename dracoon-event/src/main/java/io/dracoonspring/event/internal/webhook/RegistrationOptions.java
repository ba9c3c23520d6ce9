// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import java.net.URI;
import java.util.Set;

import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;

/**
 * Selects the webhooks to register.
 *
 * @param url the URL at which the server reaches this application; the same for all
 * instances
 * @param name the prefix of the names of the webhooks, up to 144 characters
 * @param secret the secret for the signatures of the server
 * @param eventTypes the names of the wanted types of events; empty for all types that the
 * server offers
 * @param roomIds the ids of the rooms whose events are reported
 */
@CopyableRecord
public record RegistrationOptions(URI url, String name, Secret secret, Set<String> eventTypes,
		Set<Long> roomIds) implements RegistrationOptionsBuilder.With {

	private static final String ADMIN = "-admin";

	private static final String NODES = "-nodes";

	private static final int MAX_NAME = 150 - NODES.length();

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	/** Checks the values. */
	public RegistrationOptions {
		Assert.isTrue(isReachable(url), "The URL of the webhooks must begin with https:// and have a host, "
				+ "but neither a user nor a fragment (http:// only to this machine, for the emulator)");
		Assert.isTrue(!name.isBlank() && name.length() <= MAX_NAME,
				"The name of the webhooks must have 1 to " + MAX_NAME + " characters");
		Assert.isTrue(!secret.value().isEmpty(), "The secret of the webhooks must not be empty");
		eventTypes = Set.copyOf(eventTypes);
		roomIds = Set.copyOf(roomIds);
	}

	/**
	 * Returns options for all events that the server offers, without rooms.
	 * @param url the URL at which the server reaches this application
	 * @param name the prefix of the names of the webhooks
	 * @param secret the secret for the signatures of the server
	 * @return the options
	 */
	public static RegistrationOptions of(URI url, String name, Secret secret) {
		return new RegistrationOptions(url, name, secret, Set.of(), Set.of());
	}

	private static boolean isReachable(URI url) {
		if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
			return false;
		}
		return "https".equalsIgnoreCase(url.getScheme())
				|| ("http".equalsIgnoreCase(url.getScheme()) && LOOPBACK.contains(url.getHost()));
	}

	/**
	 * Returns the name of the webhook for events of the administration.
	 * @return the name
	 */
	public String adminName() {
		return this.name + ADMIN;
	}

	/**
	 * Returns the name of the webhook for events of nodes and shares.
	 * @return the name
	 */
	public String nodesName() {
		return this.name + NODES;
	}

	/** Returns the options without the URL, whose path may be secret. */
	@Override
	public String toString() {
		return "RegistrationOptions[name=" + this.name + ", eventTypes=" + this.eventTypes + ", roomIds=" + this.roomIds
				+ "]";
	}

}
