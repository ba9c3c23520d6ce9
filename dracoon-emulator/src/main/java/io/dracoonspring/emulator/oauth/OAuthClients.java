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

package io.dracoonspring.emulator.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The registered clients.
 */
public final class OAuthClients {

	private static final Set<String> STANDARD = Set.of("dracoon_legacy_scripting");

	private final Map<String, OAuthClient> byId = new ConcurrentHashMap<>();

	/**
	 * Register a client.
	 */
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
