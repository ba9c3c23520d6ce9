// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Checks the path to which a user returns after the sign-in. It must be a page of this
 * application, and not an address that an attacker has chosen.
 */
public final class ReturnPath {

	private static final Pattern PAGE = Pattern
		.compile("/((nodes|files)/[0-9]{1,18}|encryption-password)?(\\?page=[0-9]{1,7})?");

	private ReturnPath() {
	}

	/**
	 * Checks a path.
	 * @param path the path, with its query
	 * @return the path, or {@code /} if the path does not lead to a page
	 */
	public static String checked(@Nullable String path) {
		return (path != null && PAGE.matcher(path).matches()) ? path : "/";
	}

	/**
	 * Finds the page from which a request was sent.
	 * @param request the request
	 * @return the path of the page, or {@code /} if the request came from elsewhere
	 */
	public static String before(HttpServletRequest request) {
		String referer = request.getHeader(HttpHeaders.REFERER);
		if (referer == null) {
			return "/";
		}
		try {
			URI page = new URI(referer);
			return checked(
					(page.getRawQuery() != null) ? page.getRawPath() + "?" + page.getRawQuery() : page.getRawPath());
		}
		catch (URISyntaxException ex) {
			return "/";
		}
	}

}
