// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import org.springframework.http.HttpStatus;

/**
 * Refuses the value of a field of a form. The problem details name the field, so that the
 * page can mark it.
 */
public final class FieldProblem extends Refusal {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates a refusal with the status 400.
	 * @param field the name of the field in the form
	 * @param key the key of the text, which says the reason and how to correct the value
	 * @param values the values in the text
	 */
	public FieldProblem(String field, String key, Object... values) {
		super(HttpStatus.BAD_REQUEST, key, values);
		getBody().setProperty("field", field);
	}

}
