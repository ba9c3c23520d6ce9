// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the console stays fast with many nodes and requests.
 */
class LargeConsoleIT {

	private static final int COUNT = 5000;

	private static final int ATTEMPTS = 3;

	private final HttpClient client = HttpClient.newHttpClient();

	@Test
	void showsThousandsOfNodesAndRequestsWithinASecond() {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			String token = new Api(emulator)
				.token(Map.of("grant_type", "password", "username", "alice", "password", Api.PASSWORD))
				.json()
				.get("access_token")
				.asString();
			long room = new Api(emulator).withToken(token).idOf("Projects");
			createFolders(emulator.baseUrl(), token, room);
			String console = "/_emulator/console/";
			for (String page : List.of("/", "/?search=f4", console + "nodes/" + room,
					console + "nodes/" + room + "?page=25", console + "nodes/" + room + "?search=f",
					console + "requests", console + "requests?text=folders", console + "requests?text=no-such",
					console + "requests?before=2000", console + "requests/groups", console + "overview",
					console + "events", console + "recycle-bin", console + "faults")) {
				Duration best = IntStream.range(0, ATTEMPTS)
					.mapToObj((attempt) -> time(emulator.baseUrl().resolve(page)))
					.min(Duration::compareTo)
					.orElseThrow();
				assertThat(best).as(page).isLessThan(Duration.ofSeconds(1));
			}
		}
	}

	private void createFolders(URI baseUrl, String token, long room) {
		List<Integer> statuses = Flux.range(0, COUNT).flatMap((i) -> {
			HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve("/api/v4/nodes/folders"))
				.header("Authorization", "Bearer " + token)
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{\"parentId\":" + room + ",\"name\":\"f" + i + "\"}"))
				.build();
			return Mono.fromFuture(() -> this.client.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
		}, 16).map(HttpResponse::statusCode).distinct().collectList().block();
		assertThat(statuses).containsExactly(201);
	}

	private Duration time(URI page) {
		long start = System.nanoTime();
		try {
			assertThat(this.client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
				.statusCode()).isEqualTo(200);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
