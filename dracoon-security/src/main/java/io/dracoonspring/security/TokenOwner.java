// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.io.Serial;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;

/**
 * Represents a user with the name under which tokens are stored. The names of users who
 * sign in with DRACOON, and of users of the application, have different prefixes. Without
 * these prefixes, a user of the application could choose a name that equals the name of a
 * user who signs in with DRACOON.
 */
final class TokenOwner extends AbstractAuthenticationToken {

	@Serial
	private static final long serialVersionUID = 1L;

	/** The original user. */
	private final Authentication user;

	/** The name for stores. */
	private final String name;

	private TokenOwner(Authentication user, String name) {
		super(user.getAuthorities());
		this.user = user;
		this.name = name;
		setAuthenticated(user.isAuthenticated());
	}

	static TokenOwner of(Authentication user) {
		return new TokenOwner(user, (isSignedInWithDracoon(user) ? "dracoon:" : "linked:") + user.getName());
	}

	private static boolean isSignedInWithDracoon(Authentication user) {
		// include OAuth2LoginAuthenticationToken, which reactive Spring Security passes
		// when it stores the tokens
		return user instanceof OAuth2AuthenticationToken || user instanceof OAuth2LoginAuthenticationToken;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public @Nullable Object getPrincipal() {
		return this.user.getPrincipal();
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof TokenOwner owner && this.name.equals(owner.name) && this.user.equals(owner.user);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.user, this.name);
	}

	@Override
	public String toString() {
		return "TokenOwner[name=" + this.name + "]";
	}

}
