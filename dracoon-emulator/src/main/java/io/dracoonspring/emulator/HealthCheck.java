// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.GeneralSecurityException;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;

/**
 * Checks by an HTTP request whether an emulator in another process serves requests. A
 * container runs this check, so that its image needs no HTTP client such as curl.
 */
final class HealthCheck {

	private static final int TIMEOUT_MILLIS = 4000;

	private HealthCheck() {
	}

	/**
	 * Returns whether an emulator serves requests.
	 * @param baseUrl the URL of the emulator, or only host and port to try HTTP and HTTPS
	 * @return whether the emulator answered with status 200
	 * @throws IllegalArgumentException if {@code baseUrl} is not a URL
	 */
	static boolean isHealthy(String baseUrl) {
		if (baseUrl.matches("[^/]+:[0-9]+")) {
			return isHealthy("http://" + baseUrl) || isHealthy("https://" + baseUrl);
		}
		URI url = URI.create(baseUrl).resolve("/api/v4/public/software/version");
		try {
			HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
			connection.setInstanceFollowRedirects(false);
			if (connection instanceof HttpsURLConnection secured) {
				trustAnybody(secured);
			}
			connection.setConnectTimeout(TIMEOUT_MILLIS);
			connection.setReadTimeout(TIMEOUT_MILLIS);
			return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
		}
		catch (IOException ex) {
			return false;
		}
	}

	// trust any certificate, because the check sends no secret and uses only the fact
	// that a server answers
	private static void trustAnybody(HttpsURLConnection connection) throws IOException {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
			connection.setSSLSocketFactory(context.getSocketFactory());
			connection.setHostnameVerifier((host, session) -> true);
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(ex);
		}
	}

}
