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

package io.dracoonspring.emulator.oauth;

import org.springframework.web.util.HtmlUtils;

/**
 * The HTML of the login page.
 */
final class LoginPage {

	private static final String FRAME = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>DRACOON emulator</title>
			<style>
			body { font-family: system-ui, sans-serif; max-width: 22rem; margin: 4rem auto; padding: 0 1rem; }
			label, button { display: block; margin-top: 1rem; }
			input { width: 100%%; padding: .5rem; box-sizing: border-box; }
			.error { color: #b00020; }
			</style>
			</head>
			<body>
			<h1>DRACOON emulator</h1>
			%s
			</body>
			</html>
			""";

	private static final String FORM = """
			<p><strong>%s</strong> wants to access your files.</p>
			%s<form method="post">
			<label>User name <input name="username" autocomplete="username" autofocus required></label>
			<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
			<label>One-time password, if you have set one up <input name="otp" autocomplete="one-time-code"></label>
			<button type="submit">Log in</button>
			<button type="submit" name="cancel" value="true" formnovalidate>Cancel</button>
			</form>
			""";

	private static final String FAILED = """
			<p class="error" role="alert">User name or password is wrong.</p>
			""";

	private static final String SECOND_FACTOR = """
			<p class="error" role="alert">A one-time password is needed.</p>
			""";

	private static final String CODE = """
			<p>Copy this code into your application:</p>
			<p><code>%s</code></p>
			""";

	private LoginPage() {
	}

	static String login(String clientName) {
		return page(clientName, "");
	}

	static String failed(String clientName) {
		return page(clientName, FAILED);
	}

	static String secondFactor(String clientName) {
		return page(clientName, SECOND_FACTOR);
	}

	private static String page(String clientName, String message) {
		return FRAME.formatted(FORM.formatted(HtmlUtils.htmlEscape(clientName), message));
	}

	static String code(String code) {
		return FRAME.formatted(CODE.formatted(HtmlUtils.htmlEscape(code)));
	}

}
