// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The requirement of a second factor; schema {@code MfaConfig} of the API.
 *
 * @param mfaEnforced whether the user has to set up a second factor
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MfaConfig(@Nullable Boolean mfaEnforced) {

}
