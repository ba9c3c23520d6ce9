// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Describes a step of the registration that failed. All steps are tried again.
 *
 * @param message the failure, its reason, and the people who can help; suitable for
 * operators
 * @param isTransient whether the failure may be transient
 */
@ExtensibleRecord
public record RegistrationProblem(String message, boolean isTransient) {

}
