// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import java.io.IOException;
import java.util.concurrent.Callable;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.filter.OncePerRequestFilter;

import io.dracoonspring.security.UserSession;
import io.dracoonspring.security.UserSessionHolder;
import io.dracoonspring.security.UserSessions;

/**
 * Binds the session of a request to the calls of the client. The filter runs after Spring
 * Session's filter and before Spring Security's filters.
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
			// A sign-in creates the session or changes its id. Create the key now,
			// before several requests come at the same time.
			UserSession after = session.get();
			if (after != null) {
				this.sessions.note(after);
			}
		}
	}

	/**
	 * Propagates the session to the thread that runs a controller's {@link Callable} or
	 * streaming body, as Spring Security propagates the user.
	 */
	private static final class SessionCallableInterceptor implements CallableProcessingInterceptor {

		private final RequestSession request;

		private @Nullable UserSession session;

		private UserSessionHolder.@Nullable Binding binding;

		SessionCallableInterceptor(RequestSession request) {
			this.request = request;
		}

		@Override
		public <T> void beforeConcurrentHandling(NativeWebRequest webRequest, Callable<T> task) {
			this.session = this.request.get();
		}

		@Override
		public <T> void preProcess(NativeWebRequest webRequest, Callable<T> task) {
			UserSession current = this.session;
			this.binding = UserSessionHolder.bind(() -> current);
		}

		@Override
		public <T> void postProcess(NativeWebRequest webRequest, Callable<T> task, @Nullable Object result) {
			UserSessionHolder.Binding bound = this.binding;
			if (bound != null) {
				bound.close();
			}
		}

	}

}
