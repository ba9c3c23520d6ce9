// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** Acts as a user at the sign-in and consent pages of the emulator. */
public final class Browser {

	private final HttpClient client = HttpClient.newHttpClient();

	/**
	 * Signs in.
	 * @param page the address of the sign-in page
	 * @param user the name of the user
	 * @return the address that the browser is sent to
	 */
	public String signIn(URI page, String user) {
		assertThat(send(HttpRequest.newBuilder(page).GET()).body()).contains("wants to access your files");
		return submit(page, "username=" + encode(user) + "&password=" + encode("Emulator-2026!"));
	}

	/**
	 * Presses the button that cancels the sign-in.
	 * @param page the address of the sign-in page
	 * @return the address that the browser is sent to
	 */
	public String cancel(URI page) {
		return submit(page, "cancel=true");
	}

	/**
	 * Allows DRACOON to send files of a room to DATEV.
	 * @param page the address of the consent page
	 * @return the address that the browser is sent to
	 */
	public String allowDatev(URI page) {
		assertThat(send(HttpRequest.newBuilder(page).GET()).body()).contains("wants to send files");
		return submit(page, "");
	}

	private String submit(URI page, String form) {
		HttpResponse<String> response = send(HttpRequest.newBuilder(page)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
		assertThat(response.statusCode()).isEqualTo(303);
		return response.headers().firstValue("Location").orElseThrow();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException("the page does not answer", ex);
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
