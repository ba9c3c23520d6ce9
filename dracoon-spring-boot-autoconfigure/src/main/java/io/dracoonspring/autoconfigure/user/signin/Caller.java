// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Distinguishes a person in front of a page from a script, which cannot use a sign-in
 * page.
 */
enum Caller {

	/** A browser that displays the response. */
	PAGE,

	/** A script, or another program. */
	SCRIPT;

	static Caller of(Function<String, @Nullable String> header) {
		String mode = header.apply("Sec-Fetch-Mode");
		if (mode != null) {
			return mode.equals("navigate") ? PAGE : SCRIPT;
		}
		// browsers send Sec-Fetch-Mode only over HTTPS or to the local machine; in other
		// cases use the accepted media type
		String accept = header.apply("Accept");
		boolean html = accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
		return (html && header.apply("X-Requested-With") == null) ? PAGE : SCRIPT;
	}

}
