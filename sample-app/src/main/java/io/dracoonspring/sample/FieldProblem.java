// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Refuses the value of a field of a form. The problem details name the field, so that the
 * page can mark it.
 */
public final class FieldProblem extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates a refusal with the status 400.
	 * @param field the name of the field in the form
	 * @param message the reason, and how to correct the value
	 */
	public FieldProblem(String field, String message) {
		super(HttpStatus.BAD_REQUEST, message);
		getBody().setProperty("field", field);
	}

}
