// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends the browser to the sign-in when an unhandled failure of the application shows
 * that the tokens of the user no longer work. This filter runs inside of Spring
 * Security's filters. It also sees failures of asynchronous controllers, which Spring
 * Security's filters do not see.
 */
final class SignInFilter extends OncePerRequestFilter {

	private final SignInPath path;

	private final SignInRounds rounds;

	private final RequestCache requests;

	SignInFilter(SignInPath path, SignInRounds rounds, RequestCache requests) {
		this.path = path;
		this.rounds = rounds;
		this.requests = requests;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			Refusal refusal = Refusal.of(ex);
			if (refusal == null) {
				throw ex;
			}
			if (response.isCommitted()) {
				throw SignInAnswer.brokenOff(ex);
			}
			if (request.isAsyncStarted()) {
				throw ex;
			}
			answer(request, response, refusal.registrationId(), ex);
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, @Nullable String registrationId,
			Exception refusal) throws IOException {
		response.resetBuffer();
		SignInAnswer.HEADERS_OF_CONTENT.forEach((name) -> response.setHeader(name, null));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		boolean script = Caller.of(request::getHeader) == Caller.SCRIPT;
		if (registrationId == null) {
			refuse(response, HttpStatus.FORBIDDEN, SignInAnswer.OTHER_USER, script, null);
			return;
		}
		String signIn = this.path.of(request.getContextPath(), registrationId) + action();
		if (script) {
			refuse(response, HttpStatus.UNAUTHORIZED, SignInAnswer.AGAIN, true, signIn);
			return;
		}
		HttpSession session = request.getSession();
		String round = this.rounds.next(session.getAttribute(SignInRounds.ATTRIBUTE), session.getId());
		session.setAttribute(SignInRounds.ATTRIBUTE, round);
		if (round == null) {
			SignInAnswer.warn(refusal);
			refuse(response, HttpStatus.UNAUTHORIZED, SignInAnswer.USELESS, false, null);
			return;
		}
		boolean get = HttpMethod.GET.matches(request.getMethod());
		this.requests.saveRequest(get ? request : new PageRequest(request, pageBefore(request)), response);
		response.setStatus(get ? HttpServletResponse.SC_FOUND : HttpServletResponse.SC_SEE_OTHER);
		response.setHeader(HttpHeaders.LOCATION, response.encodeRedirectURL(signIn));
	}

	private static URI pageBefore(HttpServletRequest request) {
		return SignInAnswer.pageBefore(URI.create(request.getRequestURL().toString()),
				request.getHeader(HttpHeaders.REFERER), request.getContextPath());
	}

	// Returns the query with the action "authorize", unless the user is signed in with
	// OAuth2. An application can use the action in the redirect URI to distinguish
	// linking from signing in, because linking an account must not replace the signed-in
	// user.
	private static String action() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken) ? ""
				: "?action=authorize";
	}

	private static void refuse(HttpServletResponse response, HttpStatus status, String text, boolean script,
			@Nullable String signIn) throws IOException {
		if (status == HttpStatus.UNAUTHORIZED) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SignInAnswer.CHALLENGE);
		}
		if (!script) {
			// show the application's error page
			response.sendError(status.value(), text);
			return;
		}
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		write(response, SignInAnswer.problem(status, text, signIn));
	}

	private static void write(HttpServletResponse response, byte[] json) throws IOException {
		try {
			response.getOutputStream().write(json);
		}
		catch (IllegalStateException ex) {
			// The application called getWriter() for the discarded response. A servlet
			// response allows either the writer or the output stream, so use the
			// writer.
			response.getWriter().write(new String(json, StandardCharsets.UTF_8));
		}
	}

}
