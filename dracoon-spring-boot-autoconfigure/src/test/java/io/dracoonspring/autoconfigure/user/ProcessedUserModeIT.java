// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.StringUtils;

import io.dracoonspring.autoconfigure.ProcessedApplication;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests applications whose users sign in with DRACOON. The applications were processed
 * ahead of time, when the address of the server was unknown.
 */
class ProcessedUserModeIT {

	private static final String REGISTRATION = "--spring.security.oauth2.client.registration.dracoon.";

	private static final String[] ALL = { "--dracoon.auth.link-accounts=true", "--dracoon.auth.pkce=false" };

	@TempDir
	Path directory;

	static Stream<Arguments> applications() {
		return Stream.of(Arguments.of(ServletUsersApplication.class, new String[0]),
				Arguments.of(ServletUsersApplication.class, ALL), Arguments.of(ReactiveUsersApplication.class, ALL));
	}

	@ParameterizedTest
	@MethodSource("applications")
	void usersSignInAndOutAndInAgain(Class<?> main, String[] options) {
		ProcessedApplication application = ProcessedApplication.of(main, this.directory,
				with(options, REGISTRATION + "client-id=known-later"));
		try (DracoonEmulator emulator = DracoonEmulator.start();
				ProcessedApplication.Run run = application.start(with(options,
						REGISTRATION + "client-id=dracoon-emulator", REGISTRATION + "client-secret=dracoon-emulator",
						"--server.port=0", "--dracoon.base-url=" + emulator.baseUrl()))) {
			Person alice = new Person("alice", Integer.parseInt(run.await("started on port (\\d+)")));
			assertThat(alice.get("/mono").body()).isEqualTo("alice");
			assertThat(alice.get("/flux").body()).contains("Projects", "Vault");
			emulator.expireAccessTokens();
			emulator.revokeRefreshTokens();
			assertThat(alice.get("/mono").body()).isEqualTo("alice");
			assertThat(alice.post("/logout").statusCode()).isEqualTo(302);
			assertThat(emulator.requests()).filteredOn((request) -> request.path().equals("/oauth/revoke")).hasSize(2);
			assertThat(alice.visited())
				.filteredOn(
						(uri) -> uri.getPath().equals("/oauth/authorize") && uri.getQuery().contains("redirect_uri"))
				.isNotEmpty()
				.allSatisfy(
						(uri) -> assertThat(uri.getQuery().contains("code_challenge=")).isEqualTo(options.length == 0));
		}
	}

	private static String[] with(String[] options, String... more) {
		return StringUtils.concatenateStringArrays(StringUtils.addStringToArray(options, "--dracoon.auth.mode=user"),
				more);
	}

}
