// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(DracoonEmulatorExtension.class)
class DracoonEmulatorExtensionTests {

	private static DracoonEmulator shared;

	@BeforeAll
	static void remember(DracoonEmulator emulator) {
		shared = emulator;
	}

	@Test
	void injectsEmulatorAndUrl(DracoonEmulator emulator, @DracoonBaseUrl URI url, @DracoonBaseUrl String text)
			throws Exception {
		assertThat(emulator).isSameAs(shared);
		assertThat(url).isEqualTo(emulator.baseUrl()).hasHost("127.0.0.1");
		assertThat(text).isEqualTo(url.toString());
		assertThat(ping(url)).isEqualTo(200);
	}

	@Test
	void stopsTheEmulatorAfterTheClass() {
		assertThat(run(Customized.class)).isEqualTo(2);
		assertThat(Customized.seen).isNotNull();
		assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> ping(Customized.seen));
	}

	@Test
	void resetsTheEmulatorOnRequest() {
		assertThat(run(Resetting.class)).isEqualTo(2);
	}

	@Test
	void refusesOtherTypesForTheUrl() {
		assertThat(run(WrongType.class)).isZero();
	}

	private static long run(Class<?> testClass) {
		return EngineTestKit.engine("junit-jupiter")
			.selectors(DiscoverySelectors.selectClass(testClass))
			.execute()
			.testEvents()
			.succeeded()
			.count();
	}

	static int ping(URI url) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(url.resolve("/api/v4/public/time")).build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	@Nested
	class NestedTests {

		@Test
		void shareTheEmulatorOfTheClass(DracoonEmulator emulator) {
			assertThat(emulator).isSameAs(shared);
		}

	}

	static class Resetting {

		@RegisterExtension
		static final DracoonEmulatorExtension extension = DracoonEmulatorExtension.with(UnaryOperator.identity())
			.resetBeforeEach();

		@Test
		void testStartsWithAnEmptyJournal(DracoonEmulator emulator) throws Exception {
			assertThat(emulator.requests()).isEmpty();
			assertThat(ping(emulator.baseUrl())).isEqualTo(200);
			assertThat(emulator.requests()).hasSize(1);
		}

		@Test
		void anotherTestStartsWithAnEmptyJournal(DracoonEmulator emulator) throws Exception {
			testStartsWithAnEmptyJournal(emulator);
		}

	}

	static class Customized {

		@RegisterExtension
		static final DracoonEmulatorExtension extension = DracoonEmulatorExtension
			.with((builder) -> builder.storage(StorageMode.PROXY));

		static URI seen;

		@Test
		void testReachesTheUrl(@DracoonBaseUrl URI url) throws Exception {
			assertThat(ping(url)).isEqualTo(200);
			assertThat((seen != null) ? seen : url).isEqualTo(url);
			seen = url;
		}

		@Test
		void anotherTestReachesTheSameUrl(@DracoonBaseUrl URI url) throws Exception {
			testReachesTheUrl(url);
		}

	}

	@ExtendWith(DracoonEmulatorExtension.class)
	static class WrongType {

		@Test
		void urlIsInjectedAsAnInteger(@DracoonBaseUrl Integer url) {
			assertThat(url).isNull();
		}

	}

}
