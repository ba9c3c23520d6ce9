// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests which error the server reports first if a call has several errors.
 */
class CallTests {

	private DracoonEmulator emulator;

	private Api admin;

	private Api bob;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		this.admin = new Api(this.emulator).as("admin");
		this.bob = new Api(this.emulator).as("bob");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v4/groups/", "/api/v4/users/", "/api/v4/nodes/folders/", "/api/v4/nodes/files/",
			"/api/v4/nodes/rooms/", "/api/v4/nodes/comments/", "/api/v4/shares/downloads/",
			"/api/v4/user/notifications/config/" })
	void badIdIsReportedBeforeBadBody(String path) {
		this.admin.put(path + "x", "{").expectError(400, -80002);
		this.admin.put(path + "0", "").expectError(400, -80001);
		this.admin.put(path + "4711", "{").expectError(400, -80013);
		this.admin.put(path + "4711", "").expectError(400, -80013);
	}

	@Test
	void missingRightIsReportedBeforeBadBodyIfItIsCheckedFirst() {
		String client = "/api/v4/system/config/oauth/clients/x";
		this.bob.put(client, "{").expectError(403, null);
		this.admin.put(client, "{").expectError(400, -80013);
		this.admin.put(client, "{}").expectError(404, -90080);
	}

	@Test
	void badBodyIsReportedBeforeMissingRightIfItIsReadFirst() {
		this.bob.put("/api/v4/groups/1", "{").expectError(400, -80013);
		this.bob.put("/api/v4/groups/1", "{}").expectError(403, null);
	}

	@Test
	void missingTokenIsReportedBeforeAllOtherErrors() {
		new Api(this.emulator).put("/api/v4/groups/x", "{").expectError(401, -10012);
	}

}
