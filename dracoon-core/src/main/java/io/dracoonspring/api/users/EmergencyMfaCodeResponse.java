// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Secret;

/**
 * A code that replaces the second factor; schema {@code EmergencyMfaCodeResponse} of the
 * API.
 *
 * @param code the code
 */
@ExtensibleRecord
public record EmergencyMfaCodeResponse(Secret code) {

}
