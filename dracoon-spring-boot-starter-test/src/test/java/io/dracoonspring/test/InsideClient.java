// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Downloads a file with only the JDK, so that it can run in a separate container. It
 * prints the host of the presigned URL and the content.
 */
public final class InsideClient {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private InsideClient() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		System.out.println(download(URI.create(arguments[0])));
	}

	static String download(URI baseUrl) throws IOException, InterruptedException {
		String basic = Base64.getEncoder()
			.encodeToString("dracoon-emulator:dracoon-emulator".getBytes(StandardCharsets.UTF_8));
		String token = find("access_token\"\\s*:\\s*\"([^\"]+)",
				send(HttpRequest.newBuilder(baseUrl.resolve("/oauth/token"))
					.header("Authorization", "Basic " + basic)
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers
						.ofString("grant_type=password&username=admin&password=Emulator-2026%21"))));
		String found = send(
				HttpRequest.newBuilder(baseUrl.resolve("/api/v4/nodes/search?search_string=Welcome.txt&depth_level=-1"))
					.header("Authorization", "Bearer " + token));
		String id = find("\"id\"\\s*:\\s*(\\d+)", found);
		String url = find("downloadUrl\"\\s*:\\s*\"([^\"]+)",
				send(HttpRequest.newBuilder(baseUrl.resolve("/api/v4/nodes/files/" + id + "/downloads"))
					.header("Authorization", "Bearer " + token)
					.POST(HttpRequest.BodyPublishers.noBody())));
		URI presigned = URI.create(url);
		return presigned.getAuthority() + " " + send(HttpRequest.newBuilder(presigned));
	}

	private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 200) {
			throw new IOException("Answered with " + response.statusCode());
		}
		return response.body();
	}

	private static String find(String pattern, String text) throws IOException {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		if (!matcher.find()) {
			throw new IOException("Nothing matches " + pattern);
		}
		return matcher.group(1).replace("\\u0026", "&").replace("\\/", "/");
	}

}
