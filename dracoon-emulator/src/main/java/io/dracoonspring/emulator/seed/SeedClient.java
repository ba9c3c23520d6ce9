// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.util.Set;

import io.dracoonspring.emulator.model.GrantType;

/**
 * An OAuth client of a seed. Its redirect URIs are all URIs of the loopback interface,
 * and the callback page of the emulator.
 *
 * @param id the client id
 * @param secret the secret, empty for none
 * @param name the name on the login page
 * @param grants the grant types that the client may use
 */
public record SeedClient(String id, String secret, String name, Set<GrantType> grants) {

	public SeedClient {
		Seeds.requireText(id, "client id");
		grants = Set.copyOf(grants);
	}

	/**
	 * Creates a client without a secret that may use all grant types.
	 * @param id the client id
	 * @return the client
	 */
	public static SeedClient of(String id) {
		return new SeedClient(id, "", id, Set.of(GrantType.values()));
	}

	/**
	 * Sets the secret.
	 * @param secret the secret
	 * @return the changed client
	 */
	public SeedClient withSecret(String secret) {
		return new SeedClient(this.id, secret, this.name, this.grants);
	}

	/**
	 * Sets the name on the login page.
	 * @param name the name
	 * @return the changed client
	 */
	public SeedClient withName(String name) {
		return new SeedClient(this.id, this.secret, name, this.grants);
	}

	/**
	 * Sets the grant types that the client may use.
	 * @param grants the grant types
	 * @return the changed client
	 */
	public SeedClient withGrants(GrantType... grants) {
		return new SeedClient(this.id, this.secret, this.name, Set.of(grants));
	}

	@Override
	public String toString() {
		return "SeedClient[" + this.id + "]";
	}

}
