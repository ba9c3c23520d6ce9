// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.io.Serial;

/**
 * Somebody else works on the part by now, or may do so.
 */
public class LeaseLostException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	LeaseLostException(String name) {
		super("Another worker may have taken over '" + name
				+ "', because this one did not answer in time: what it was doing was given up here");
	}

}
