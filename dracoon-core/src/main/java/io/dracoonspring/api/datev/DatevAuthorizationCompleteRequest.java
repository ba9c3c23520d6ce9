// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

import io.dracoonspring.api.Secret;

/**
 * Completes the link of a room with DATEV; schema
 * {@code DatevAuthorizationCompleteRequest} of the API.
 *
 * @param state the parameter {@code state} of the URL to which DATEV sent the user back
 * @param code the parameter {@code code} of that URL
 */
public record DatevAuthorizationCompleteRequest(Secret state, Secret code) {

}
