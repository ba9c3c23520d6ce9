// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.event.webhook.RegistrationProblem;

/** Describes failures of the registration. */
final class RegistrationProblems {

	private static final String RETRY = ". The next check tries again";

	private RegistrationProblems() {
	}

	/**
	 * Describes a failure.
	 * @param what the failed step, a sentence without its full stop
	 * @param remedy a sentence, without its full stop, that names the people who can
	 * grant a missing permission
	 * @param failure the failure
	 * @return the problem
	 */
	static RegistrationProblem of(String what, String remedy, DracoonException failure) {
		if (!(failure instanceof DracoonApiException refusal)) {
			return new RegistrationProblem(
					what + " (" + failure.getClass().getSimpleName() + ")" + (failure.isTransient() ? RETRY : ""),
					failure.isTransient());
		}
		if (refusal.hasErrorCode(DracoonErrorCode.WEBHOOK_LIMIT_REACHED)) {
			return new RegistrationProblem(what + ": the maximum number of webhooks is reached. "
					+ "A config manager can delete other webhooks, or the operator of DRACOON can raise the limit",
					false);
		}
		if (refusal instanceof DracoonApiException.Forbidden || refusal.hasErrorCode(DracoonErrorCode.NOT_AUTHORIZED)) {
			return new RegistrationProblem(what + ": a permission is missing. " + remedy, false);
		}
		String status = " (status " + refusal.getStatus()
				+ ((refusal.getRawErrorCode() != null) ? ", code " + refusal.getRawErrorCode() : "") + ")";
		// a refused token counts as transient, because the next check may get a new token
		boolean isTransient = refusal.isTransient() || refusal instanceof DracoonApiException.Unauthorized;
		return new RegistrationProblem(
				what + (isTransient ? status + RETRY : ", because the server refuses it" + status), isTransient);
	}

}
