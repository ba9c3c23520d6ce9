/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
 * before Spring Security's filters, which take that for a failure of the application.
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

	// not the error page: Spring Security may keep it from users who are not signed in
	private static void answer(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.getWriter().write(SignInAnswer.UNKNOWN_REGISTRATION);
	}

	private boolean isKnown(String id) {
		// the filter chains of an application with several repositories know theirs
		ClientRegistrationRepository repository = this.registrations.getIfUnique();
		return repository == null || (StringUtils.hasText(id) && repository.findByRegistrationId(id) != null);
	}

}
