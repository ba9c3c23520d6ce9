// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.io.Serial;

/** Signals that another worker may have taken over the part or the job. */
public class LeaseLostException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	LeaseLostException(String name) {
		super("Another worker may have taken over '" + name
				+ "', because this worker did not renew its lease in time. This worker has stopped");
	}

}
