// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.internal.version.OperationVersions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests older servers.
 */
class ServerVersionTests {

	private static final String CLASSIFICATIONS = "/api/v4/config/info/policies/classifications";

	private static final String GUESTS = "/api/v4/config/info/policies/guest_users";

	@Test
	void lackNewerOperations() {
		try (DracoonEmulator emulator = DracoonEmulator.builder().serverVersion("4.30").start()) {
			Api admin = new Api(emulator).as("admin").unchecked();
			assertThat(new Api(emulator).get("/api/v4/public/software/version").json().get("restApiVersion").asString())
				.isEqualTo("4.30.0");
			admin.get(CLASSIFICATIONS).expect(200);
			Api.Answer answer = admin.get(GUESTS).expect(404);
			assertThat(answer.body()).contains("4.30.0", "4.40.0");
			// the answer is the same without a login, because the operation does not
			// exist
			new Api(emulator).unchecked()
				.post("/api/v4/nodes/files/generate_verdict_info", Map.of("nodeIds", List.of(1)))
				.expect(404);
			emulator.serverVersion("4.40.0");
			admin.get(GUESTS).expect(200);
			emulator.reset();
			new Api(emulator).as("admin").unchecked().get(GUESTS).expect(404);
		}
	}

	@Test
	void canBeChangedOverHttp() {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			Api anybody = new Api(emulator);
			String path = "/_emulator/server_version";
			assertThat(anybody.get(path).json().get("version").asString()).isEqualTo(emulator.serverVersion());
			anybody.put(path, Map.of("version", "4.12.1")).expect(200);
			assertThat(emulator.serverVersion()).isEqualTo("4.12.1");
			anybody.put(path, Map.of("version", "9.0.0")).expect(400);
			anybody.as("admin").unchecked().get("/api/v4/settings/webhooks").expect(404);
		}
	}

	@Test
	void knowTheVersionOfEachOperation() {
		assertThat(OperationVersions.since("GET", "/api/v4/nodes/rooms/{x}/policies"))
			.contains(new ServerVersion(4, 32, 0));
		assertThat(OperationVersions.since("GET", "/api/v4/nodes")).isEqualTo(Optional.empty());
		assertThatIllegalArgumentException().isThrownBy(() -> ServerVersion.parse("four"));
		assertThatIllegalArgumentException().isThrownBy(() -> ServerVersion.parse("4.45.0"));
		assertThatIllegalArgumentException().isThrownBy(() -> ServerVersion.parse("5.48.0"));
		assertThatIllegalArgumentException().isThrownBy(() -> ServerVersion.parse("6.0.0"));
	}

}
