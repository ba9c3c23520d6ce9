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

package io.dracoonspring.sample.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Checks where somebody wants to go back to: to a listing of this application, never to
 * an address of somebody else's choice.
 */
final class ReturnPaths {

	private static final Pattern LISTING = Pattern.compile("/(nodes/[0-9]{1,18})?(\\?page=[0-9]{1,7})?");

	private ReturnPaths() {
	}

	/**
	 * Checks a path.
	 * @param path the path, with its query
	 * @return the path, or the first page if it is not that of a listing
	 */
	static String checked(@Nullable String path) {
		return (path != null && LISTING.matcher(path).matches()) ? path : "/";
	}

	/**
	 * Finds the listing that a request was sent from.
	 * @param request the request
	 * @return the path of the listing, or the first page if it was sent from elsewhere
	 */
	static String before(ServerHttpRequest request) {
		String referer = request.getHeaders().getFirst(HttpHeaders.REFERER);
		if (referer == null) {
			return "/";
		}
		try {
			URI page = new URI(referer);
			return checked(
					(page.getRawQuery() != null) ? page.getRawPath() + "?" + page.getRawQuery() : page.getRawPath());
		}
		catch (URISyntaxException ex) {
			return "/";
		}
	}

}
