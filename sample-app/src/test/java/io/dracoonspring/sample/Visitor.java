// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Acts as a user with a browser. The visitor keeps cookies. The client of
 * {@link #script()} sends the CSRF token from the cookie, as the scripts of the pages do.
 */
public final class Visitor {

	private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final String origin;

	/**
	 * Creates a visitor.
	 * @param port the port of the application
	 */
	public Visitor(int port) {
		this.origin = "http://localhost:" + port;
	}

	/**
	 * Returns a client for the requests of the scripts. It does not follow redirects.
	 * @return the client
	 */
	public RestTestClient script() {
		RestTestClient script = RestTestClient
			.bindToServer(new JdkClientHttpRequestFactory(HttpClient.newBuilder().cookieHandler(this.cookies).build()))
			.baseUrl(this.origin)
			.requestInterceptor((request, body, execution) -> {
				request.getHeaders().set("X-XSRF-TOKEN", csrfToken());
				return execution.execute(request, body);
			})
			.defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE,
					MediaType.APPLICATION_PROBLEM_JSON_VALUE)
			.build();
		// request any resource first, because the response sets the cookie with the CSRF
		// token
		script.get().uri("/app.css").exchange();
		return script;
	}

	/**
	 * Opens a response, so that the test can read the body while it arrives. A read fails
	 * if no data arrives for 30 seconds.
	 * @param path the path to read
	 * @return the body
	 * @throws IOException if the application refuses
	 */
	public InputStream read(String path) throws IOException {
		URLConnection connection = URI.create(this.origin + path).toURL().openConnection();
		connection.setRequestProperty(HttpHeaders.ACCEPT, MediaType.ALL_VALUE);
		connection.setRequestProperty(HttpHeaders.COOKIE,
				this.cookies.getCookieStore()
					.getCookies()
					.stream()
					.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
					.collect(Collectors.joining("; ")));
		connection.setReadTimeout(30_000);
		return connection.getInputStream();
	}

	/**
	 * Listens to the events in a room.
	 * @param room the id of the room
	 * @return the lines of the stream
	 * @throws IOException if the application refuses
	 */
	public BufferedReader listen(long room) throws IOException {
		return new BufferedReader(new InputStreamReader(read("/nodes/" + room + "/events"), StandardCharsets.UTF_8));
	}

	private String csrfToken() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	/**
	 * Opens a page, and signs in if the sign-in page is shown.
	 * @param path the path of the page
	 * @param user the user name in the emulator
	 * @return the final response
	 */
	public HttpResponse<String> open(String path, String user) {
		return signIn(open(path), user);
	}

	/**
	 * Opens a page.
	 * @param path the path of the page
	 * @return the final response
	 */
	public HttpResponse<String> open(String path) {
		return send(page(URI.create(this.origin).resolve(path)));
	}

	/**
	 * Signs in if the page is the sign-in page of the emulator.
	 * @param page the current page
	 * @param user the user name in the emulator
	 * @return the final response
	 */
	public HttpResponse<String> signIn(HttpResponse<String> page, String user) {
		return !page.uri().getPath().equals("/oauth/authorize") ? page
				: send(form(page.uri(), "username=" + user + "&password=Emulator-2026!"));
	}

	/**
	 * Fills in a form of a page and sends it.
	 * @param path the target of the form
	 * @param page the path of the page with the form
	 * @param fields alternating names and values
	 * @return the final response
	 */
	public HttpResponse<String> submit(String path, String page, String... fields) {
		StringBuilder form = new StringBuilder(form(page));
		for (int i = 0; i < fields.length; i += 2) {
			form.append('&')
				.append(fields[i])
				.append('=')
				.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
		}
		return send(path, page, form.toString());
	}

	/**
	 * Opens a page with a form.
	 * @param page the path of the page
	 * @return the hidden field with the CSRF token, encoded as the content of a form
	 */
	public String form(String page) {
		Matcher field = CSRF_FIELD.matcher(open(page).body());
		if (!field.find()) {
			throw new IllegalStateException("There is no form on the page " + page);
		}
		return "_csrf=" + URLEncoder.encode(field.group(1), StandardCharsets.UTF_8);
	}

	/**
	 * Sends a form.
	 * @param path the target of the form
	 * @param page the path of the page with the form
	 * @param form the URL-encoded fields of the form
	 * @return the final response
	 */
	public HttpResponse<String> send(String path, String page, String form) {
		return send(form(URI.create(this.origin).resolve(path), form).header(HttpHeaders.REFERER, this.origin + page));
	}

	/**
	 * Begins an upload, which the test continues or aborts.
	 * @param port the port of the application
	 * @param parent the id of the room or folder
	 * @param query the parameters, such as {@code name=a.bin}
	 * @param length the announced number of bytes
	 * @return the connection for the content
	 * @throws IOException if the application does not run
	 */
	public static Socket beginUpload(int port, long parent, String query, long length) throws IOException {
		Socket socket = new Socket("localhost", port);
		socket.getOutputStream()
			.write(("POST /nodes/" + parent + "/files?" + query + " HTTP/1.1\r\nHost: localhost\r\n"
					+ "Cookie: XSRF-TOKEN=a\r\nX-XSRF-TOKEN: a\r\nContent-Type: application/octet-stream\r\n"
					+ "Content-Length: " + length + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	/** Deletes the cookie of the session, as if the application had restarted. */
	public void loseSession() {
		this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("JSESSIONID"))
			.toList()
			.forEach((cookie) -> this.cookies.getCookieStore().remove(URI.create(this.origin), cookie));
	}

	private static HttpRequest.Builder page(URI address) {
		return HttpRequest.newBuilder(address).header(HttpHeaders.ACCEPT, "text/html,*/*;q=0.8");
	}

	private static HttpRequest.Builder form(URI address, String form) {
		return page(address).header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
			.POST(HttpRequest.BodyPublishers.ofString(form));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		HttpClient browser = HttpClient.newBuilder()
			.cookieHandler(this.cookies)
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build();
		try {
			return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
