// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The registered clients. */
public final class OAuthClients {

	private static final Set<String> STANDARD = Set.of("dracoon_legacy_scripting");

	private final Map<String, OAuthClient> byId = new ConcurrentHashMap<>();

	public void add(OAuthClient client) {
		this.byId.put(client.id(), client);
	}

	boolean isStandard(String id) {
		return STANDARD.contains(id);
	}

	public List<OAuthClient> all() {
		return List.copyOf(this.byId.values());
	}

	void remove(String id) {
		this.byId.remove(id);
	}

	Optional<OAuthClient> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

}
