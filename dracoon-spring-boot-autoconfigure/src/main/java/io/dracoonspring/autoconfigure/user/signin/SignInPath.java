// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.nio.charset.StandardCharsets;

import org.springframework.web.util.UriUtils;

/**
 * Holds the path at which the sign-in begins.
 *
 * @param template path within the application, with {@code {registrationId}}
 */
record SignInPath(String template) {

	String of(String contextPath, String registrationId) {
		return contextPath + this.template.replace("{registrationId}",
				UriUtils.encodePathSegment(registrationId, StandardCharsets.UTF_8));
	}

}
