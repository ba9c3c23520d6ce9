// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import reactor.netty.ChannelBindException;

import io.dracoonspring.emulator.internal.journal.RequestJournal;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedException;
import io.dracoonspring.emulator.seed.SeedUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortTests {

	@TempDir
	Path directory;

	@Test
	void letsRequestsWaitUntilTheyCanBeAnswered() throws Exception {
		try (Port port = Port.open(EmulatorConfiguration.DEFAULT, new RequestJournal())) {
			CompletableFuture<HttpResponse<String>> early = get(port.number());
			assertThat(early).isNotDone();
			port.serve((request, response) -> {
				response.setStatusCode(HttpStatus.NO_CONTENT);
				return response.setComplete();
			});
			assertThat(early.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
			assertThat(get(port.number()).get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
		}
	}

	@RepeatedTest(20)
	void letsNobodyWaitForEver() {
		Port port = Port.open(EmulatorConfiguration.DEFAULT, new RequestJournal());
		int number = port.number();
		CompletableFuture<HttpResponse<String>> early = get(number);
		port.close();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(early::isDone);
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(get(number)::get)
			.withCauseInstanceOf(IOException.class);
	}

	@Test
	void reportsAPortThatIsTaken() throws IOException {
		try (ServerSocket taken = new ServerSocket(0)) {
			Port port = Port.open(EmulatorConfiguration.DEFAULT.withPort(taken.getLocalPort()), new RequestJournal());
			assertThatExceptionOfType(ChannelBindException.class).isThrownBy(port::number);
			assertThatExceptionOfType(ChannelBindException.class)
				.isThrownBy(() -> Port.join(port.onceOpen(() -> "never")));
			port.close();
			port.close();
		}
	}

	@Test
	void startsNothingHalfWhenThePortIsTaken() throws IOException {
		try (ServerSocket taken = new ServerSocket(0)) {
			DracoonEmulatorBuilder builder = DracoonEmulator.builder()
				.directory(this.directory)
				.port(taken.getLocalPort());
			assertThatExceptionOfType(ChannelBindException.class).isThrownBy(builder::start);
			URI publicUrl = URI.create("https://dracoon.example");
			assertThatExceptionOfType(ChannelBindException.class)
				.isThrownBy(() -> builder.publicUrl(publicUrl).start());
			assertThat(this.directory.resolve("emulator.state")).doesNotExist();
		}
	}

	@Test
	void freesThePortWhenTheSeedIsBad() {
		afterItFailed((port) -> {
			SeedUser twice = SeedUser.of("admin");
			DracoonEmulatorBuilder builder = DracoonEmulator.builder()
				.directory(this.directory)
				.port(port)
				.seed(Seed.create().withUser(twice));
			assertThatExceptionOfType(SeedException.class).isThrownBy(builder::start)
				.withMessageContaining("user 'admin'");
			assertThat(this.directory.resolve("emulator.state")).doesNotExist();
		});
	}

	@Test
	void freesThePortWhenThereIsNoPlaceForContent() throws IOException {
		Path file = Files.createFile(this.directory.resolve("file"));
		afterItFailed((port) -> {
			DracoonEmulatorBuilder builder = DracoonEmulator.builder().directory(file).port(port);
			assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(builder::start);
		});
	}

	private void afterItFailed(IntConsumer failure) {
		int port;
		try (DracoonEmulator before = DracoonEmulator.start()) {
			port = before.port();
		}
		failure.accept(port);
		try (DracoonEmulator after = DracoonEmulator.builder().port(port).start()) {
			assertThat(after.port()).isEqualTo(port);
		}
	}

	private static CompletableFuture<HttpResponse<String>> get(int port) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port)).build();
		return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
	}

}
