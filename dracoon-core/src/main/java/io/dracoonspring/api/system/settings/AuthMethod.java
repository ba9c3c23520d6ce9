// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.settings;

import io.dracoonspring.api.AuthenticationMethod;

/**
 * A way to sign in; schema {@code AuthMethod} of the API.
 *
 * @param name the way
 * @param isEnabled whether users can sign in that way
 * @param priority its rank, positive; the smaller, the more important
 */
public record AuthMethod(AuthenticationMethod name, Boolean isEnabled, Integer priority) {

}
