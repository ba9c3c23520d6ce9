// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

import io.dracoonspring.api.Secret;

/**
 * Tells where a user authorizes the link of a room with DATEV; schema
 * {@code DatevAuthorizationUrl} of the API.
 *
 * @param url the URL to send the user's browser to. It holds the state of the
 * authorization, so that it is for that user only
 */
public record DatevAuthorizationUrl(Secret url) {

}
