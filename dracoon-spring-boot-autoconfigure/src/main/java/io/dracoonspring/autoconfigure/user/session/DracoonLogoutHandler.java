// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Discards the unlocked keys and ends the running transfers of a session whose user signs
 * out of a servlet application. Revokes and deletes the access token and the refresh
 * token, unless the user has other sessions. If the application cannot tell whether there
 * are other sessions, {@code dracoon.auth.revoke-on-sign-out} decides. An application
 * adds this handler to its own filter chain:
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
			// remove the session key, because the application may continue to use the
			// session
			session.removeAttribute(SessionKey.ATTRIBUTE);
		}
	}

}
