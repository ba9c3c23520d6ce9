// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.soabase.recordbuilder.core.RecordBuilder;

import io.dracoonspring.emulator.model.GrantType;

/**
 * A registered OAuth client.
 *
 * @param id the client id
 * @param secret the client secret, may be empty
 * @param name the display name
 * @param grantTypes the grant types that the client is allowed to use
 * @param details the other properties of the client
 */
@RecordBuilder
public record OAuthClient(String id, String secret, String name, Set<GrantType> grantTypes, Details details) {

	public OAuthClient {
		grantTypes = Set.copyOf(grantTypes);
	}

	/**
	 * Creates a client with the loopback interface and the server's own callback page as
	 * redirect URIs.
	 * @param secret the client secret, may be empty
	 * @param name the display name
	 * @param grantTypes the grant types that the client is allowed to use
	 */
	public OAuthClient(String id, String secret, String name, Set<GrantType> grantTypes) {
		this(id, secret, name, grantTypes, Details.DEFAULT);
	}

	boolean accepts(String candidate) {
		return MessageDigest.isEqual(this.secret.getBytes(StandardCharsets.UTF_8),
				candidate.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Returns the same client with lifetimes cut to the given limits.
	 * @param access the longest lifetime of access tokens
	 * @param refresh the longest lifetime of refresh tokens
	 */
	OAuthClient limited(Duration access, Duration refresh) {
		Details limited = OAuthClientDetailsBuilder.builder(this.details)
			.accessLifetime(min(this.details.accessLifetime(), access))
			.refreshLifetime(min(this.details.refreshLifetime(), refresh))
			.build();
		return OAuthClientBuilder.builder(this).details(limited).build();
	}

	private static Duration min(Duration one, Duration other) {
		return (one.compareTo(other) <= 0) ? one : other;
	}

	@Override
	public String toString() {
		return "OAuthClient[" + this.id + "]";
	}

	/**
	 * The other properties of a client.
	 *
	 * @param type {@code confidential} or {@code public}
	 * @param redirectUris the URIs to which the login page may redirect; empty for the
	 * loopback interface
	 * @param enabled whether the client can be used
	 * @param accessLifetime how long access tokens are valid
	 * @param refreshLifetime how long refresh tokens are valid
	 * @param approvalLifetime how long approvals of users are valid
	 */
	@RecordBuilder
	public record Details(String type, List<String> redirectUris, boolean enabled, Duration accessLifetime,
			Duration refreshLifetime, Duration approvalLifetime) {

		static final Details DEFAULT = new Details("confidential", List.of(), true, Duration.ofHours(8),
				Duration.ofDays(30), Duration.ofDays(182));

		public Details {
			redirectUris = List.copyOf(redirectUris);
		}

	}

}
