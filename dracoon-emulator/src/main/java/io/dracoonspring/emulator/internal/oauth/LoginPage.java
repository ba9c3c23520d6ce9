// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.util.List;
import java.util.Map;

import org.springframework.web.util.HtmlUtils;

import io.dracoonspring.emulator.internal.http.StandalonePages;

/** Renders the HTML of the login page and of the pages that replace or follow it. */
final class LoginPage {

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
	 * Creates the page.
	 * @param client the client that requests the login
	 * @param demoAccounts the users who can log in with one click
	 */
	LoginPage(OAuthClient client, List<String> demoAccounts) {
		this.client = client;
		this.demoAccounts = demoAccounts;
	}

	/**
	 * Asks for user name and password.
	 * @param problem the error of the previous attempt, or empty
	 * @param userName the user name of the previous attempt, or empty
	 */
	StandalonePages.Page show(String problem, String userName) {
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
		return new StandalonePages.Page("Log in", content.toString());
	}

	/** Shows a code that the user copies to the application. */
	static StandalonePages.Page code(String code) {
		return new StandalonePages.Page("Logged in", """
				<p>Copy this code into your application:</p>
				<pre class="whole" tabindex="0" role="group" aria-label="Code"><code>%s</code></pre>
				""".formatted(escape(code)));
	}

	/**
	 * Explains why there is no code.
	 * @param error the error that the application gets
	 */
	static StandalonePages.Page noCode(String error) {
		return new StandalonePages.Page("Not logged in", """
				<p class="notice bad">The login ended without a code: <code>%s</code></p>
				""".formatted(escape(error)));
	}

	/**
	 * Explains why login is not possible. The page does not redirect the browser, because
	 * the redirect URI is not trusted.
	 * @param problem the error
	 * @param parameters the parameters of the application
	 */
	static StandalonePages.Page refused(String problem, Map<String, String> parameters) {
		StringBuilder content = new StringBuilder(
				"<p class=\"notice bad\" role=\"alert\">" + escape(problem) + ".</p>\n");
		content.append("<p>The application that sent you here has to be changed. It sent:</p>\n<dl class=\"facts\">");
		parameters.forEach((name, value) -> content.append("<dt>")
			.append(escape(name))
			.append("</dt><dd>")
			.append(value.isEmpty() ? "nothing" : "<code>" + escape(value) + "</code>")
			.append("</dd>"));
		return new StandalonePages.Page("This application is refused", content.append("</dl>\n").toString());
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
