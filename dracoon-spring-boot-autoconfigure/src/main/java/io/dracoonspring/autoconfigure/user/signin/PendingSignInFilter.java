// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets users sign in in several tabs. When DRACOON redirects a tab back, the filter puts
 * the authorization request of this tab back into the session. Spring Security then
 * checks the redirect as usual. The filter runs before Spring Security's filters. It
 * works with Spring Security's default repository, which keeps the authorization request
 * in the session.
 */
final class PendingSignInFilter extends OncePerRequestFilter {

	private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> requests = new HttpSessionOAuth2AuthorizationRequestRepository();

	private final RegistrationPaths beginnings;

	private final PendingSignIns pending;

	PendingSignInFilter(SignInPath path, PendingSignIns pending) {
		this.beginnings = RegistrationPaths.beginnings(path);
		this.pending = pending;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		String state = HttpMethod.GET.matches(request.getMethod()) ? request.getParameter(OAuth2ParameterNames.STATE)
				: null;
		if (session != null && state != null) {
			this.pending.take(new SessionAttributes(session), state)
				.ifPresent((taken) -> this.requests.saveAuthorizationRequest(taken, request, response));
		}
		chain.doFilter(request, response);
		if (this.beginnings.match(ServletRequestPathUtils.parse(request).pathWithinApplication())) {
			HttpSession begun = request.getSession(false);
			if (begun != null) {
				this.pending.keep(new SessionAttributes(begun));
			}
		}
	}

	private record SessionAttributes(HttpSession session) implements PendingSignIns.Attributes {

		@Override
		public Collection<String> names() {
			return Collections.list(this.session.getAttributeNames());
		}

		@Override
		public @Nullable Object get(String name) {
			return this.session.getAttribute(name);
		}

		@Override
		public void set(String name, @Nullable Object value) {
			this.session.setAttribute(name, value);
		}

	}

}
