// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Refuses a request with a text in the language of the user. The texts are in
 * {@code messages.properties}.
 */
public class Refusal extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates a refusal.
	 * @param status the status of the response
	 * @param key the key of the text, without the prefix {@code refused.}
	 * @param values the values in the text
	 */
	public Refusal(HttpStatus status, String key, Object... values) {
		super(status, null, null, "refused." + key, values);
	}

}
