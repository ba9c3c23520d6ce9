// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.filter.OncePerRequestFilter;

import io.dracoonspring.security.UserSession;
import io.dracoonspring.security.UserSessionHolder;
import io.dracoonspring.security.UserSessions;

/**
 * Makes the session of a request known to the client. It stands inside of Spring Session
 * and outside of Spring Security.
 */
final class UserSessionFilter extends OncePerRequestFilter {

	private final UserSessions sessions;

	UserSessionFilter(UserSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		RequestSession session = new RequestSession(request);
		WebAsyncUtils.getAsyncManager(request)
			.registerCallableInterceptor(UserSessionFilter.class.getName(), new SessionCallableInterceptor(session));
		try (UserSessionHolder.Binding binding = UserSessionHolder.bind(session)) {
			chain.doFilter(request, response);
			// a sign-in makes the session or gives it another id. The key is there before
			// the next requests come, which may be several at once
			UserSession after = session.get();
			if (after != null) {
				this.sessions.note(after);
			}
		}
	}

}
