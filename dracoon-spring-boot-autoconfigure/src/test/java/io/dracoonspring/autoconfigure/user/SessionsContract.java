// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.dracoonspring.Dracoon;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the keys and transfers of user sessions that the application keeps in memory, on
 * both stacks, with {@link EncryptionController}.
 */
abstract class SessionsContract {

	static final String PASSWORD = "Encryption-2026!";

	private static final String FILE = "/read?name=recovery-codes.txt";

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@Autowired
	private Dracoon dracoon;

	final Person alice() {
		return new Person("alice", this.port);
	}

	@AfterEach
	void clearFaults() {
		this.emulator.faults().clear();
	}

	@Test
	void otherBrowserOfTheSameUserNeedsThePassword() {
		Person first = unlocked();
		Person second = alice();
		assertThat(second.get(FILE).body()).startsWith("PASSWORD_REQUIRED");
		assertThat(second.get("/unlock?password=" + PASSWORD).body()).isEqualTo("unlocked");
		assertThat(second.get(FILE).body()).contains("1234-5678");
		assertThat(second.get("/forget").body()).isEqualTo("forgotten");
		assertThat(second.get(FILE).body()).startsWith("PASSWORD_REQUIRED");
		assertThat(first.get(FILE).body()).contains("1234-5678");
	}

	@Test
	void signOutInOneBrowserLeavesTheOtherAlone() {
		Person first = unlocked();
		Person second = unlocked();
		long before = revocations();
		assertThat(first.post("/logout").statusCode()).isEqualTo(302);
		assertThat(revocations()).isEqualTo(before);
		second.visited().clear();
		assertThat(second.get(FILE).body()).contains("1234-5678");
		assertThat(second.visited()).noneMatch((uri) -> uri.getPath().equals("/oauth/authorize"));
		// the same browser signs in again
		assertThat(first.get(FILE).body()).startsWith("PASSWORD_REQUIRED");
	}

	@Test
	void unlockStaysWhenASignInGivesTheSessionAnotherId() {
		Person person = unlocked();
		String former = person.sessionId();
		person.get("/oauth2/authorization/dracoon");
		assertThat(person.sessionId()).isNotEqualTo(former);
		assertThat(person.get(FILE).body()).contains("1234-5678");
	}

	@Test
	void signOutThatKeepsTheSessionEndsWhatBelongsToIt() {
		Person person = unlocked();
		String former = person.sessionId();
		assertThat(person.post("/leave").statusCode()).isEqualTo(200);
		assertThat(person.sessionId()).isEqualTo(former);
		assertThat(person.get(FILE).body()).startsWith("PASSWORD_REQUIRED");
		assertThat(person.get("/unlock?password=" + PASSWORD).body()).isEqualTo("unlocked");
		assertThat(person.get(FILE).body()).contains("1234-5678");
	}

	@Test
	void signOutEndsWhatIsUnderWayAndWipesTheKeys() throws Exception {
		Person person = unlocked();
		assertThat(person.post("/write?name=under-way.txt").statusCode()).isEqualTo(200);
		this.emulator.faults().add(Fault.stall().on(Target.S3_GET));
		CompletableFuture<HttpResponse<String>> download = CompletableFuture
			.supplyAsync(() -> person.fetch("/open?name=under-way.txt", "Accept", "text/plain"));
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !this.dracoon.activity().transfers().isEmpty());
		assertThat(person.post("/logout").statusCode()).isEqualTo(302);
		assertThat(download.get(10, TimeUnit.SECONDS).statusCode()).isIn(302, 401);
		assertThat(this.dracoon.activity().transfers()).isEmpty();
	}

	@Test
	void keysOfASessionThatExpiresAreWiped() {
		Person person = unlocked();
		int before = vaults();
		assertThat(person.post("/expire").statusCode()).isEqualTo(200);
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> vaults() < before);
		assertThat(person.get(FILE).body()).startsWith("PASSWORD_REQUIRED");
	}

	private int vaults() {
		return Integer.parseInt(this.dracoon.crypto().toString().replaceAll("\\D", ""));
	}

	final Person unlocked() {
		Person person = alice();
		assertThat(person.get("/unlock?password=" + PASSWORD).body()).isEqualTo("unlocked");
		assertThat(person.get(FILE).body()).contains("1234-5678");
		return person;
	}

	private long revocations() {
		return this.emulator.requests().stream().filter((request) -> request.path().equals("/oauth/revoke")).count();
	}

}
