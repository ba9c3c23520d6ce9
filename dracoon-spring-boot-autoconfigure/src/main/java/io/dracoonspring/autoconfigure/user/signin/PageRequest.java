// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.net.URI;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Requests the page to which the user returns after the sign-in. It takes the place of a
 * request that must not be repeated.
 */
final class PageRequest extends HttpServletRequestWrapper {

	private final URI page;

	PageRequest(HttpServletRequest request, URI page) {
		super(request);
		this.page = page;
	}

	@Override
	public String getMethod() {
		return HttpMethod.GET.name();
	}

	@Override
	public String getRequestURI() {
		return this.page.getRawPath();
	}

	@Override
	public StringBuffer getRequestURL() {
		return new StringBuffer(this.page.resolve(this.page.getRawPath()).toString());
	}

	@Override
	public @Nullable String getQueryString() {
		return this.page.getRawQuery();
	}

	@Override
	public String getServletPath() {
		return this.page.getPath().substring(getContextPath().length());
	}

	@Override
	public @Nullable String getPathInfo() {
		return null;
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return Map.of();
	}

}
