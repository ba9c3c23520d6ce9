// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.patience;

import java.io.Serial;
import java.time.Duration;

import io.dracoonspring.api.DracoonException;

/** Signals that a transient failure lasted too long. */
public class PatienceExhaustedException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	PatienceExhaustedException(Duration limit, Throwable failure) {
		super("No file got through for " + limit.toSeconds() + " s ('dracoon.batch.patience'): "
				+ FailureKind.describe(failure), failure);
	}

}
