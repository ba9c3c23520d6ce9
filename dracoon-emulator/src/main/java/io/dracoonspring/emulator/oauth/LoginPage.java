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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * The HTML of the login page and of the pages around it. They carry the style of the
 * console within themselves, so that they look the same under every address and ask for
 * nothing that a fault could hit or the journal had to list.
 */
final class LoginPage {

	private static final String STYLE = style();

	/** What the pages need of a policy for their content, but where forms may go. */
	static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
			+ "'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action";

	private static final String LOGO = """
			<svg aria-hidden="true" width="28" height="28" viewBox="0 0 32 32"><rect width="32" height="32" rx="8"
			fill="#2f6f4f"/><path fill="#fff" d="M9 10.5A1.500 1.500 0 0 1 10.500 9h3.400l2 2.200h5.600a1.500 1.500 0 0 1
			1.500 1.500v8.800a1.500 1.500 0 0 1-1.500 1.500h-11A1.500 1.500 0 0 1 9 21.500z"/></svg>""";

	private static final String FORM = """
			<p><strong>%s</strong> (<code>%s</code>) wants to access your files.</p>
			%s<form method="post" class="panel">
			<label>User name <input name="username" value="%s" autocomplete="username" %srequired></label>
			<label>Password <input name="password" type="password" autocomplete="current-password" %srequired></label>
			<label>One-time password, if you have set one up <input name="otp" autocomplete="one-time-code"></label>
			<div class="actions"><button type="submit" class="primary">Log in</button>
			<button type="submit" name="cancel" value="true" formnovalidate>Cancel</button></div>
			</form>
			""";

	private final OAuthClient client;

	private final List<String> demoAccounts;

	/**
	 * Create the page.
	 * @param client who asks
	 * @param demoAccounts who can log in with one click
	 */
	LoginPage(OAuthClient client, List<String> demoAccounts) {
		this.client = client;
		this.demoAccounts = demoAccounts;
	}

	/**
	 * Ask for user name and password.
	 * @param problem what was wrong with those that came, or empty
	 * @param userName the user name that came, or empty
	 */
	String show(String problem, String userName) {
		String alert = problem.isEmpty() ? "" : "<p class=\"notice bad\" role=\"alert\">" + escape(problem) + "</p>\n";
		String first = userName.isEmpty() ? "autofocus " : "";
		String second = userName.isEmpty() ? "" : "autofocus ";
		StringBuilder content = new StringBuilder(FORM.formatted(escape(this.client.name()), escape(this.client.id()),
				alert, escape(userName), first, second));
		if (!this.demoAccounts.isEmpty()) {
			content.append("""
					<form method="post" class="panel">
					<h2>Or with one click</h2>
					<p class="hint">These accounts have the published password.</p>
					<div class="actions">""");
			this.demoAccounts.forEach((login) -> content.append("<button type=\"submit\" name=\"demo\" value=\"")
				.append(escape(login))
				.append("\">")
				.append(escape(login))
				.append("</button>\n"));
			content.append("</div></form>\n");
		}
		return frame("Log in", content.toString());
	}

	/**
	 * Show a code to be taken to the application by hand.
	 */
	static String code(String code) {
		return frame("Logged in", """
				<p>Copy this code into your application:</p>
				<pre class="whole" tabindex="0" role="group" aria-label="Code"><code>%s</code></pre>
				""".formatted(escape(code)));
	}

	/**
	 * Say why there is no code.
	 * @param error the error as the application is told it
	 */
	static String noCode(String error) {
		return frame("Not logged in", """
				<p class="notice bad">The login ended without a code: <code>%s</code></p>
				""".formatted(escape(error)));
	}

	/**
	 * Say why nobody can log in. The browser is sent nowhere, as it is not sure where it
	 * came from.
	 * @param problem what is wrong
	 * @param parameters what the application sent
	 */
	static String refused(String problem, Map<String, String> parameters) {
		StringBuilder content = new StringBuilder(
				"<p class=\"notice bad\" role=\"alert\">" + escape(problem) + ".</p>\n");
		content.append("<p>The application that sent you here has to be changed. It sent:</p>\n<dl class=\"facts\">");
		parameters.forEach((name, value) -> content.append("<dt>")
			.append(escape(name))
			.append("</dt><dd>")
			.append(value.isEmpty() ? "nothing" : "<code>" + escape(value) + "</code>")
			.append("</dd>"));
		return frame("This application is refused", content.append("</dl>\n").toString());
	}

	private static String frame(String title, String content) {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="color-scheme" content="light dark">
				<title>%s · DRACOON emulator</title>
				<link rel="icon" href="data:,">
				<style>%s</style>
				</head>
				<body>
				<header class="top"><div><span class="brand">%sDRACOON emulator</span></div></header>
				<main class="sign-in">
				<h1>%s</h1>
				%s</main>
				</body>
				</html>
				""".formatted(title, STYLE, LOGO, title, content);
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	private static String style() {
		try {
			return new ClassPathResource("/io/dracoonspring/emulator/console/console.css")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
