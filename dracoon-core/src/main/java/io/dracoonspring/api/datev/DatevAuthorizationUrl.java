// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Secret;

/**
 * Contains the URL at which a user authorizes the link of a room with DATEV; schema
 * {@code DatevAuthorizationUrl} of the API.
 *
 * @param url the URL for the user's browser; keep it secret from all others, because it
 * contains the state of the authorization
 */
@ExtensibleRecord
public record DatevAuthorizationUrl(Secret url) {

}
