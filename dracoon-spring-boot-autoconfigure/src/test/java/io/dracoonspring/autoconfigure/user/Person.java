// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Acts as a person with a browser, who signs in at the emulator's page when redirected
 * there.
 */
class Person {

	private static final int SIGN_INS = 5;

	/** The timeout of a request, longer than tests wait for a stalled download. */
	private static final Duration TIMEOUT = Duration.ofSeconds(40);

	private final HttpClient browser;

	private final CookieManager cookies;

	private final List<URI> visited = new ArrayList<>();

	private final String userName;

	private final String application;

	private String basic;

	Person(String userName, int port) {
		this(userName, "http://localhost:" + port, HttpClient.newBuilder());
	}

	Person(String userName, String application) {
		this(userName, application, HttpClient.newBuilder());
	}

	private Person(Person same, String application) {
		this.userName = same.userName;
		this.application = application;
		this.cookies = same.cookies;
		this.browser = same.browser;
	}

	private Person(String userName, String application, HttpClient.Builder browser) {
		this.userName = userName;
		this.application = application;
		this.cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
		this.browser = browser.cookieHandler(this.cookies).build();
	}

	/** Returns a person whose browser trusts a certificate authority. */
	static Person trusting(X509Certificate authority, String userName, int port) {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			store.setCertificateEntry("authority", authority);
			TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(store);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, trust.getTrustManagers(), null);
			return new Person(userName, "http://localhost:" + port, HttpClient.newBuilder().sslContext(context));
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Returns a person who uses the same browser at another instance of the application.
	 */
	Person at(int port) {
		return new Person(this, "http://localhost:" + port);
	}

	/** Signs this person in to the application with HTTP Basic under another name. */
	Person as(String nameInTheApplication) {
		this.basic = "Basic " + Base64.getEncoder()
			.encodeToString((nameInTheApplication + ":secret").getBytes(StandardCharsets.UTF_8));
		return this;
	}

	HttpResponse<String> get(String path) {
		return signIn(visit(path));
	}

	/** Opens a page in a tab of the browser and follows redirects. Does not sign in. */
	HttpResponse<String> visit(String path) {
		return follow(page(uri(path)));
	}

	/** Enters user name and password in a tab that shows the login page of DRACOON. */
	HttpResponse<String> enterPassword(HttpResponse<String> loginPage) {
		return follow(login(loginPage));
	}

	/**
	 * Enters user name and password, and returns the address that DRACOON sends the
	 * browser to.
	 */
	URI callback(HttpResponse<String> loginPage) {
		return URI.create(send(login(loginPage)).headers().firstValue("Location").orElseThrow());
	}

	private HttpRequest login(HttpResponse<String> loginPage) {
		return form(loginPage.uri(), "username=" + encode(this.userName) + "&password=" + encode("Emulator-2026!"));
	}

	private HttpResponse<String> signIn(HttpResponse<String> response) {
		for (int i = 0; i < SIGN_INS && isSignIn(response); i++) {
			response = enterPassword(response);
		}
		return response;
	}

	private static boolean isSignIn(HttpResponse<String> response) {
		return response.statusCode() == 200 && response.uri().getPath().equals("/oauth/authorize");
	}

	/** Sends a form as a page does, follows redirects, and signs in if necessary. */
	HttpResponse<String> submit(String path, String referer) {
		return signIn(follow(request(uri(path)).header("Accept", "text/html,*/*;q=0.8")
			.header("Sec-Fetch-Mode", "navigate")
			.header("Referer", referer)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("name=value"))
			.build()));
	}

	/** Sends a request as a script does, and follows no redirects. */
	HttpResponse<String> fetch(String path, String... headers) {
		return send(request(uri(path)).headers(headers).build());
	}

	/** Requests a page. The test reads the content, which the server may interrupt. */
	HttpResponse<InputStream> open(String path) {
		try {
			return this.browser.send(page(uri(path)), HttpResponse.BodyHandlers.ofInputStream());
		}
		catch (IOException ex) {
			throw new IllegalStateException("no answer from " + path, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	HttpResponse<String> post(String path) {
		return post(path, "");
	}

	HttpResponse<String> post(String path, String body) {
		return send(form(uri(path), body));
	}

	/** Returns the value of the session cookie of the browser. */
	String sessionId() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> List.of("JSESSIONID", "SESSION").contains(cookie.getName()))
			.filter((cookie) -> URI.create(this.application).getHost().equals(cookie.getDomain().replace(".local", "")))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElseThrow();
	}

	List<URI> visited() {
		return this.visited;
	}

	private URI uri(String path) {
		return URI.create(this.application + path);
	}

	private HttpResponse<String> follow(HttpRequest first) {
		HttpResponse<String> response = send(first);
		while (response.statusCode() / 100 == 3) {
			URI target = response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
			response = send(page(target));
		}
		return response;
	}

	private static HttpRequest.Builder request(URI target) {
		return HttpRequest.newBuilder(target).timeout(TIMEOUT);
	}

	private static HttpRequest page(URI target) {
		return request(target).header("Accept", "text/html,*/*;q=0.8").build();
	}

	private static HttpRequest form(URI target, String body) {
		return request(target).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			this.visited.add(request.uri());
			return this.browser.send(known(request), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException("no answer from " + request.uri().getPath(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private HttpRequest known(HttpRequest request) {
		boolean ours = request.uri().toString().startsWith(this.application + "/");
		return (this.basic != null && ours)
				? HttpRequest.newBuilder(request, (name, value) -> true).header("Authorization", this.basic).build()
				: request;
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
