// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Sends requests to the application under test.
 *
 * @param port its port
 */
record WebClientOfTests(int port) {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	HttpResponse<byte[]> get(String path, String... headers) {
		return exchange("GET", path, headers);
	}

	HttpResponse<byte[]> exchange(String method, String path, String... headers) {
		return send(builder(path, headers).method(method, HttpRequest.BodyPublishers.noBody()).build());
	}

	HttpResponse<byte[]> post(String path, byte[] body, String... headers) {
		return send(builder(path, headers).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
	}

	private HttpRequest.Builder builder(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	private static HttpResponse<byte[]> send(HttpRequest request) {
		try {
			return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new IllegalStateException("no answer from " + request.uri().getPath(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
