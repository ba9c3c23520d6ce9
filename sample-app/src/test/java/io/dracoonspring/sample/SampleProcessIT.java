// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the output and the exit code of the application. */
class SampleProcessIT {

	@Test
	void demoMakesTheRoundTripWhileThePageIsThere() throws Exception {
		try (ApplicationProcess application = ApplicationProcess.start("--demo", "--sample.demo.generated-size=12MB")) {
			List<String> lines = application.linesUntil("Round trip verified: ");
			assertThat(lines).anyMatch((line) -> line.contains("The page is at http://localhost:"));
			assertThat(lines).noneMatch((line) -> line.contains("WARN") || line.contains("ERROR"));
			assertThat(lines).hasSizeLessThan(10);
			assertThat(lines.get(lines.size() - 1)).startsWith("Round trip verified: 12 MiB");
		}
	}

	@Test
	void withoutTheOptionThereIsNoRoundTrip() throws Exception {
		ApplicationProcess application = ApplicationProcess.start("--management.endpoint.health.probes.enabled=true");
		try (application) {
			HttpRequest readiness = HttpRequest.newBuilder(application.page().resolve("/actuator/health/readiness"))
				.build();
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> HttpClient.newHttpClient()
					.send(readiness, HttpResponse.BodyHandlers.discarding())
					.statusCode() == 200);
		}
		assertThat(application.rest()).noneMatch((line) -> line.contains("Round trip"));
	}

	@Test
	void missingFileEndsBadlyAndInWords() throws Exception {
		assertEndsBadly(ApplicationProcess.start("--demo", "--file=/does/not/exist"), "/does/not/exist cannot be read",
				"--file=PATH");
	}

	@Test
	void missingRoomFailsTheDemoWithAMessage() throws Exception {
		assertEndsBadly(ApplicationProcess.start("--demo", "--sample.demo.room=/Nowhere"), "no room '/Nowhere'",
				"sample.demo.room");
	}

	private static void assertEndsBadly(ApplicationProcess application, String... words) throws InterruptedException {
		String output = String.join("\n", application.rest());
		assertThat(application.exitValue()).isEqualTo(1);
		assertThat(output).contains(words).doesNotContain("\tat ", "Round trip verified");
	}

}
