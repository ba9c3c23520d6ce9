// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicapi;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An OpenID Connect provider; schema {@code OpenIdProvider} of the API.
 *
 * @param id the id
 * @param name the name
 * @param issuer the issuer, a URL
 * @param isGlobalAvailable whether all customers can use it
 * @param mappingClaim the claim that names the user
 * @param userManagementUrl the URL at which users are managed
 */
@ExtensibleRecord
public record OpenIdProvider(long id, String name, String issuer, Boolean isGlobalAvailable, String mappingClaim,
		@Nullable String userManagementUrl) {

}
