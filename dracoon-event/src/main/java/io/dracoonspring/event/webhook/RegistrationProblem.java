// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import io.dracoonspring.api.AccessErrorCode;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.SettingsErrorCode;

/**
 * Describes a step of the registration that failed. All steps are tried again.
 *
 * @param message the failure, its reason, and the people who can help; suitable for
 * operators
 * @param passing whether the failure may be transient
 */
@ExtensibleRecord
public record RegistrationProblem(String message, boolean passing) {

}
