// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Describes a step of the registration that failed. The next check of the webhooks tries
 * the step again.
 *
 * @param message a text for operators with the failure, its reason, and the role of the
 * people who can help
 * @param isTransient whether the failure may be transient
 */
@ExtensibleRecord
public record RegistrationProblem(String message, boolean isTransient) {

}
