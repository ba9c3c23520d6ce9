// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers 404 if the address of a sign-in names an unknown registration. The filter runs
 * before Spring Security's filters, which would answer with a failure of the application.
 */
final class UnknownRegistrationFilter extends OncePerRequestFilter {

	private final RegistrationPaths paths = RegistrationPaths.defaults();

	private final ObjectProvider<ClientRegistrationRepository> registrations;

	UnknownRegistrationFilter(ObjectProvider<ClientRegistrationRepository> registrations) {
		this.registrations = registrations;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = this.paths.registrationId(ServletRequestPathUtils.parse(request).pathWithinApplication());
		if (id != null && !isKnown(id)) {
			answer(response);
			return;
		}
		chain.doFilter(request, response);
	}

	// does not use the error page, because Spring Security may deny it to users who are
	// not signed in
	private static void answer(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.getWriter().write(SignInAnswer.UNKNOWN_REGISTRATION);
	}

	private boolean isKnown(String id) {
		// accept any id in an application with several repositories, because each filter
		// chain may have its own repository
		ClientRegistrationRepository repository = this.registrations.getIfUnique();
		return repository == null || (StringUtils.hasText(id) && repository.findByRegistrationId(id) != null);
	}

}
