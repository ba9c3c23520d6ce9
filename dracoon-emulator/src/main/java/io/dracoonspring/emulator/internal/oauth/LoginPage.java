// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.util.List;
import java.util.Map;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.http.StandalonePages;

/** Renders the HTML of the login page and of the pages that replace or follow it. */
final class LoginPage {

	private static final String FORM = """
			<p><strong>{}</strong> (<code>{}</code>) wants to access your files.</p>
			{}<form method="post" class="panel">
			<label>User name <input name="username" value="{}" autocomplete="username" {}required></label>
			<label>Password <input name="password" type="password" autocomplete="current-password" {}required></label>
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
		String first = userName.isEmpty() ? "autofocus " : "";
		String second = userName.isEmpty() ? "" : "autofocus ";
		Html content = Html.of(FORM, this.client.name(), this.client.id(), new Html().problem(problem), userName, first,
				second);
		if (!this.demoAccounts.isEmpty()) {
			content.tag("""
					<form method="post" class="panel">
					<h2>Or with one click</h2>
					<p class="hint">These accounts have the published password.</p>
					<div class="actions">""");
			this.demoAccounts.forEach((login) -> content
				.tag("<button type=\"submit\" name=\"demo\" value=\"{}\">{}</button>\n", login, login));
			content.tag("</div></form>\n");
		}
		return new StandalonePages.Page("Log in", content);
	}

	/** Shows a code that the user copies to the application. */
	static StandalonePages.Page code(String code) {
		return new StandalonePages.Page("Logged in", Html.of("""
				<p>Copy this code into your application:</p>
				<pre class="whole" tabindex="0" role="group" aria-label="Code"><code>{}</code></pre>
				""", code));
	}

	/**
	 * Explains why there is no code.
	 * @param error the OAuth error in the redirect to the callback page
	 */
	static StandalonePages.Page noCode(String error) {
		return new StandalonePages.Page("Not logged in",
				Html.of("<p class=\"notice bad\">The login ended without a code: <code>{}</code></p>\n", error));
	}

	/**
	 * Explains why login is not possible. The page does not redirect the browser, because
	 * the redirect URI is not trusted.
	 * @param problem the error
	 * @param parameters the parameters that the application sent, by name
	 */
	static StandalonePages.Page refused(String problem, Map<String, String> parameters) {
		Html content = new Html().problem(problem + ".")
			.paragraph("The application that sent you here has to be changed. It sent:")
			.startFacts();
		parameters.forEach(
				(name, value) -> content.fact(name, value.isEmpty() ? "nothing" : Html.of("<code>{}</code>", value)));
		return new StandalonePages.Page("This application is refused", content.endFacts());
	}

}
