// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import java.time.Instant;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A second factor of a user; schema {@code MfaSetupStatus} of the API.
 *
 * @param id the id
 * @param name the name, by default the type and a number
 * @param mfaType the type
 * @param createdAt when the second factor was created
 */
@ExtensibleRecord
public record MfaSetupStatus(long id, String name, MfaType mfaType, Instant createdAt) {

}
