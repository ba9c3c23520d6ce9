// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.settings;

import java.util.List;

import io.dracoonspring.api.internal.WireLists;

/**
 * The methods to sign in; schema {@code AuthConfig} of the API. The method with the
 * smallest {@link AuthMethod#priority()} is the default.
 *
 * @param authMethods the methods
 */
public record AuthConfig(List<AuthMethod> authMethods) {

	public AuthConfig {
		authMethods = WireLists.copyOf(authMethods);
	}

}
