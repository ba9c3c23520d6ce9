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

package io.dracoonspring.emulator.seed;

import java.util.Set;

import io.dracoonspring.emulator.oauth.GrantType;

/**
 * An OAuth client of a seed. Its redirect URIs are those of the loopback interface and
 * the callback page of the emulator.
 *
 * @param id the client id
 * @param secret the secret, empty for none
 * @param name the name that the login page shows
 * @param grants the ways in which it may get tokens
 */
public record SeedClient(String id, String secret, String name, Set<GrantType> grants) {

	public SeedClient {
		Seeds.requireText(id, "client id");
		grants = Set.copyOf(grants);
	}

	/**
	 * Create a client without a secret that may use all grants.
	 * @param id the client id
	 * @return the client
	 */
	public static SeedClient of(String id) {
		return new SeedClient(id, "", id, Set.of(GrantType.values()));
	}

	/**
	 * Set the secret.
	 * @param secret the secret
	 * @return the changed client
	 */
	public SeedClient secret(String secret) {
		return new SeedClient(this.id, secret, this.name, this.grants);
	}

	/**
	 * Set the name that the login page shows.
	 * @param name the name
	 * @return the changed client
	 */
	public SeedClient name(String name) {
		return new SeedClient(this.id, this.secret, name, this.grants);
	}

	/**
	 * Set the ways in which the client may get tokens.
	 * @param grants the grants
	 * @return the changed client
	 */
	public SeedClient grants(GrantType... grants) {
		return new SeedClient(this.id, this.secret, this.name, Set.of(grants));
	}

	@Override
	public String toString() {
		return "SeedClient[" + this.id + "]";
	}

}
