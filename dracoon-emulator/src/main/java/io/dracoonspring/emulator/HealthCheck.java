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

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks another process whether it serves, so that a container needs no other program for
 * its health check.
 */
final class HealthCheck {

	private static final int TIMEOUT_MILLIS = 4000;

	private HealthCheck() {
	}

	/**
	 * Ask an emulator whether it serves.
	 * @param baseUrl where it is
	 * @return whether it has answered
	 * @throws IllegalArgumentException if the URL is none
	 */
	static boolean isHealthy(String baseUrl) {
		URI url = URI.create(baseUrl).resolve("/api/v4/auth/ping");
		try {
			HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
			connection.setConnectTimeout(TIMEOUT_MILLIS);
			connection.setReadTimeout(TIMEOUT_MILLIS);
			return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
