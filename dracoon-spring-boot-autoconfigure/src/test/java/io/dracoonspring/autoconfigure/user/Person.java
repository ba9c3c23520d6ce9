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

package io.dracoonspring.autoconfigure.user;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody with a browser who signs in at the emulator's page when they are sent there.
 */
class Person {

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
		.build();

	private final List<URI> visited = new ArrayList<>();

	private final String userName;

	private final String application;

	Person(String userName, int port) {
		this.userName = userName;
		this.application = "http://localhost:" + port;
	}

	HttpResponse<String> get(String path) {
		HttpResponse<String> response = follow(page(URI.create(this.application + path)));
		if (response.statusCode() == 200 && response.uri().getPath().equals("/oauth/authorize")) {
			return follow(form(response.uri(),
					"username=" + encode(this.userName) + "&password=" + encode("Emulator-2026!")));
		}
		return response;
	}

	HttpResponse<String> post(String path) {
		return post(path, "");
	}

	HttpResponse<String> post(String path, String body) {
		return send(form(URI.create(this.application + path), body));
	}

	List<URI> visited() {
		return this.visited;
	}

	private HttpResponse<String> follow(HttpRequest first) {
		HttpResponse<String> response = send(first);
		while (response.statusCode() / 100 == 3) {
			URI target = response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
			response = send(page(target));
		}
		return response;
	}

	private static HttpRequest page(URI target) {
		return HttpRequest.newBuilder(target).header("Accept", "text/html").build();
	}

	private static HttpRequest form(URI target, String body) {
		return HttpRequest.newBuilder(target)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			this.visited.add(request.uri());
			return this.browser.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException("no answer from " + request.uri().getPath(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
