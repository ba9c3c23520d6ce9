// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.settings;

import io.dracoonspring.api.AuthenticationMethod;

/**
 * A method to sign in; schema {@code AuthMethod} of the API.
 *
 * @param name the method
 * @param isEnabled whether users can sign in with it
 * @param priority the rank of the method, a positive number; the method with the smallest
 * number comes first
 */
public record AuthMethod(AuthenticationMethod name, Boolean isEnabled, Integer priority) {

}
