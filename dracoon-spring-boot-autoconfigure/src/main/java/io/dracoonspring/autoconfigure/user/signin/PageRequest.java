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

import java.net.URI;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * The request for a page to come back to, instead of one that must not be repeated.
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
