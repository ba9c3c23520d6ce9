// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.web.DracoonProblem;

/** Creates the content of the responses of servlet and reactive applications. */
final class SignInAnswer {

	/**
	 * The value of the header WWW-Authenticate, which status 401 requires. There is no
	 * registered authentication scheme for a sign-in through pages, and browsers ignore
	 * unknown schemes.
	 */
	static final String CHALLENGE = "OAuth2 realm=\"DRACOON\"";

	static final String AGAIN = "The access to DRACOON has ended. Sign in with DRACOON again.";

	static final String USELESS = "Signing in with DRACOON did not help: the access was refused again at once.";

	static final String OTHER_USER = "This request needs a user who is signed in with DRACOON.";

	static final String UNKNOWN_REGISTRATION = "There is no such sign-in. Open the first page of the application instead.";

	/**
	 * Lists headers to remove. A controller may have set them for content that is then
	 * discarded.
	 */
	static final List<String> HEADERS_OF_CONTENT = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH,
			HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_ENCODING, HttpHeaders.CONTENT_RANGE,
			HttpHeaders.ACCEPT_RANGES, HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.EXPIRES);

	private static final Logger logger = LoggerFactory.getLogger(SignInAnswer.class);

	private SignInAnswer() {
	}

	/**
	 * Returns the problem detail (RFC 9457) for a script.
	 * @param status the status
	 * @param detail the reason for the status
	 * @param signIn the address at which the sign-in begins, or {@code null}
	 * @return the problem as JSON
	 */
	static byte[] problem(HttpStatus status, String detail, @Nullable String signIn) {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", DracoonProblem.LOGIN_REQUIRED.type());
		problem.put("title", status.getReasonPhrase());
		problem.put("status", status.value());
		problem.put("detail", detail);
		if (signIn != null) {
			problem.put("signIn", signIn);
		}
		return JsonMapper.shared().writeValueAsBytes(problem);
	}

	/**
	 * Finds the page to return to after a request that must not be repeated.
	 * @param request the address of the request
	 * @param referer the page that the request came from, or {@code null}
	 * @param contextPath the path of the application
	 * @return the page that the request came from if it belongs to this application,
	 * otherwise the first page of the application
	 */
	static URI pageBefore(URI request, @Nullable String referer, String contextPath) {
		URI first = request.resolve(contextPath + "/");
		if (referer == null) {
			return first;
		}
		try {
			URI page = new URI(referer);
			boolean isOurs = page.getRawPath() != null && page.getRawPath().startsWith(first.getRawPath())
					&& origin(page).equals(origin(request));
			return isOurs ? page : first;
		}
		catch (URISyntaxException ex) {
			return first;
		}
	}

	private static String origin(URI uri) {
		return uri.getScheme() + "://" + uri.getRawAuthority();
	}

	/**
	 * Returns the exception that ends a response that has already begun.
	 * @param refusal the failure of the application
	 * @return the exception to throw instead of this failure
	 */
	static AccessEndedException brokenOff(Throwable refusal) {
		logger.debug("The access of the user to DRACOON ended while the response was being written", refusal);
		return new AccessEndedException();
	}

	static void warn(Throwable refusal) {
		logger.warn("A user signed in with DRACOON, but has no valid tokens directly afterwards. Check that the "
				+ "application keeps the tokens that Spring Security gives to its OAuth2AuthorizedClientService, on "
				+ "all instances, and that the provider is the server of 'dracoon.base-url': {}", refusal.getMessage());
	}

}
