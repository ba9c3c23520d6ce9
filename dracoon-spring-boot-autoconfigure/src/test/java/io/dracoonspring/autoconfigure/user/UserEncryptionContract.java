// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks encryption for the users of a servlet and of a reactive application, with
 * {@link EncryptionController}.
 */
abstract class UserEncryptionContract {

	static final String PASSWORD = "Encryption-2026!";

	@LocalServerPort
	private int port;

	final Person person(String name) {
		return new Person(name, this.port);
	}

	@Test
	void everyoneNeedsAndUsesTheOwnPassword() {
		Person alice = person("alice");
		Person admin = person("admin");
		String first = "a.txt";
		String second = "b.txt";
		assertThat(alice.get("/unlock?password=" + PASSWORD).body()).isEqualTo("unlocked");
		assertThat(alice.post("/write?name=" + first).body()).isEqualTo(first);
		assertThat(admin.get("/whoami").body()).isEqualTo("admin");
		// other users cannot use the keys that alice has unlocked
		assertThat(admin.get("/read?name=" + first).body()).startsWith("PASSWORD_REQUIRED")
			.contains("unlock(password)");
		assertThat(admin.post("/write?name=" + second).body()).startsWith("PASSWORD_REQUIRED");
		assertThat(admin.get("/unlock?password=Wrong-2026!").body()).startsWith("WRONG_PASSWORD");
		assertThat(admin.get("/read?name=" + first).body()).startsWith("PASSWORD_REQUIRED");
		assertThat(admin.get("/unlock?password=" + PASSWORD).body()).isEqualTo("unlocked");
		// alice's upload also has a file key for the admin, and vice versa
		assertThat(admin.get("/read?name=" + first).body()).isEqualTo("written by alice");
		assertThat(admin.post("/write?name=" + second).body()).isEqualTo(second);
		assertThat(alice.get("/read?name=" + second).body()).isEqualTo("written by admin");
		assertThat(alice.get("/distribute").body()).isEqualTo("complete: true");
		assertThat(alice.get("/forget").body()).isEqualTo("forgotten");
		assertThat(alice.get("/read?name=" + second).body()).startsWith("PASSWORD_REQUIRED");
		assertThat(admin.get("/read?name=" + second).body()).isEqualTo("written by admin");
	}

	@Test
	void scriptLearnsThatThePasswordIsMissing() {
		Person alice = person("alice");
		assertThat(alice.get("/forget").body()).isEqualTo("forgotten");
		String path = "/open?name=recovery-codes.txt";
		HttpResponse<String> response = alice.fetch(path, "Accept", "application/json, text/plain");
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(response.body()).contains("\"type\":\"urn:dracoon:problem:encryption-password-required\"");
		assertThat(alice.post("/encryption-password?password=Wrong-2026!").body())
			.contains("\"type\":\"urn:dracoon:problem:encryption-password-wrong\"");
		assertThat(alice.post("/encryption-password?password=" + PASSWORD).statusCode()).isEqualTo(200);
		assertThat(alice.fetch(path, "Accept", "text/plain").body()).contains("1234-5678");
		assertThat(alice.fetch("/open?name=missing.txt", "Accept", "text/plain").statusCode()).isEqualTo(404);
	}

	@Test
	void signOutForgetsThePassword() {
		Person alice = person("alice");
		assertThat(alice.get("/unlock?password=" + PASSWORD).body()).isEqualTo("unlocked");
		assertThat(alice.get("/read?name=recovery-codes.txt").body()).contains("1234-5678");
		assertThat(alice.post("/logout").statusCode()).isEqualTo(302);
		Person again = person("alice");
		assertThat(again.get("/whoami").body()).isEqualTo("alice");
		assertThat(again.get("/read?name=recovery-codes.txt").body()).startsWith("PASSWORD_REQUIRED");
	}

}
