// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A client application of a product package; schema {@code FeaturedOAuthClient} of the
 * API.
 *
 * @param oauthClientName the name
 * @param isAvailable whether it can be used
 */
@ExtensibleRecord
public record FeaturedOAuthClient(@Nullable String oauthClientName, Boolean isAvailable) {

}
