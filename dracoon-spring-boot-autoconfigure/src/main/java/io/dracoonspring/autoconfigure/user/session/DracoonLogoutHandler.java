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

package io.dracoonspring.autoconfigure.user.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Ends what belongs to the session of a user who signs out of a servlet application:
 * unlocked keys and running transfers. Revokes both tokens and forgets them, unless the
 * user has other sessions. An application adds it to its own filter chain:
 * {@code http.logout((logout) -> logout.addLogoutHandler(handler))}.
 */
public final class DracoonLogoutHandler implements LogoutHandler {

	private final SignOut signOut;

	DracoonLogoutHandler(SignOut signOut) {
		this.signOut = signOut;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		HttpSession session = request.getSession(false);
		this.signOut.of(authentication, new RequestSession(request).get(), (session != null) ? session.getId() : null)
			.block();
		if (session != null) {
			// also where the application keeps the session
			session.removeAttribute(SessionKey.ATTRIBUTE);
		}
	}

}
