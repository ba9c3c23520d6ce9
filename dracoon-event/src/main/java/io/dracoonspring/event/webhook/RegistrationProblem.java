// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import io.dracoonspring.api.AccessErrorCode;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.SettingsErrorCode;

/**
 * What could not be done about the webhooks. All of it is tried again.
 *
 * @param message what, why, and who can help; fit to be shown to operators
 * @param passing whether it may pass without anybody doing something
 */
public record RegistrationProblem(String message, boolean passing) {

	/**
	 * Describes a failure.
	 * @param what what could not be done, a sentence without its full stop
	 * @param remedy who can help if a right is missing
	 * @param failure the failure
	 * @return the problem
	 */
	static RegistrationProblem of(String what, String remedy, DracoonException failure) {
		if (!(failure instanceof DracoonApiException refusal)) {
			return new RegistrationProblem(what + " for now (" + failure.getClass().getSimpleName() + ")", true);
		}
		if (refusal.hasErrorCode(SettingsErrorCode.WEBHOOK_LIMIT_REACHED)) {
			return new RegistrationProblem(what + ": there are as many webhooks as there may be. "
					+ "A config manager can delete others, the operator of DRACOON can raise the limit", false);
		}
		if (refusal instanceof DracoonApiException.Forbidden || refusal.hasErrorCode(AccessErrorCode.NOT_AUTHORIZED)) {
			return new RegistrationProblem(what + ": a right is missing. " + remedy, false);
		}
		String status = " (status " + refusal.getStatus()
				+ ((refusal.getRawErrorCode() != null) ? ", code " + refusal.getRawErrorCode() : "") + ")";
		boolean passing = refusal.getStatus() >= 500 || refusal instanceof DracoonApiException.Unauthorized
				|| refusal instanceof DracoonApiException.TooManyRequests;
		return new RegistrationProblem(what + (passing ? " for now" : ": the server refuses it") + status, passing);
	}

}
