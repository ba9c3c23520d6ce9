// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.autoconfigure.user.SessionServers.Store;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests two instances of an application, in two processes, that share the sessions of
 * their users. The tests check for which sessions and on which instances encrypted rooms
 * are unlocked after an action. A table in {@code docs/authentication.md} lists these
 * actions.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesIT {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final String PASSWORD = "Encryption-2026!";

	private static final String FILE = "/read?name=recovery-codes.txt";

	private static final String CHECK = "--dracoon.crypto.users.session-check=1s";

	/** The output of the processes. */
	private final StringBuffer output = new StringBuffer();

	private SessionServers servers;

	private SessionProcess a;

	private SessionProcess b;

	@AfterEach
	void close() throws Exception {
		try (SessionServers shared = this.servers) {
			for (SessionProcess process : running()) {
				process.close();
			}
		}
	}

	@AfterAll
	void end() throws InterruptedException {
		for (SessionProcess process : running()) {
			process.kill();
		}
	}

	private List<SessionProcess> running() {
		return Stream.of(this.a, this.b).filter((process) -> process != null && process.isAlive()).toList();
	}

	private void start(WebApplicationType type, Store store, String... properties) throws Exception {
		this.output.setLength(0);
		this.servers = new SessionServers(type, store);
		CompletableFuture<SessionProcess> first = instance(this.a, properties);
		CompletableFuture<SessionProcess> second = instance(this.b, properties);
		this.a = first.get(2, TimeUnit.MINUTES);
		this.b = second.get(2, TimeUnit.MINUTES);
	}

	private CompletableFuture<SessionProcess> instance(SessionProcess process, String... properties) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				SessionProcess alive = (process != null && process.isAlive()) ? process
						: SessionProcess.start(this.output);
				alive.run(this.servers.arguments(properties));
				return alive;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "SERVLET,JDBC", "SERVLET,REDIS", "SERVLET,INDEXED_REDIS", "REACTIVE,REDIS", "REACTIVE,INDEXED_REDIS" })
	void encryptionOpensForTheSessionThatUnlockedIt(WebApplicationType type, Store store) throws Exception {
		start(type, store, CHECK);
		Person session = new Person("alice", this.a.port());
		Person other = new Person("alice", this.a.port());

		unlock(session, this.a);
		assertOpens(session, this.a);
		assertAsks(session, this.b);
		assertAsks(other, this.a);
		assertAsks(other, this.b);

		unlock(session, this.b);
		assertOpens(session, this.a);
		assertOpens(session, this.b);
		assertAsks(other, this.b);
		assertNothingSecretIsStored();

		signOutOfAnotherSession(other, store);
		assertOpens(session, this.a);
		if (store == Store.REDIS) {
			// the sign-out of the other session has revoked the tokens, so that this
			// session has signed in again. The sign-in has changed the id of the session,
			// and instance b does not recognise the new id
			unlock(session, this.b);
		}
		assertOpens(session, this.b);

		signOutElsewhere(session);
		assertAsks(session, this.a);
		assertAsks(session, this.b);

		unlock(session, this.a);
		assertThat(session.at(this.a.port()).post("/expire").statusCode()).isEqualTo(200);
		awaitNoVaults(this.a);
		assertAsks(session, this.a);

		unlock(session, this.a);
		unlock(session, this.b);
		this.a.kill();
		this.a = SessionProcess.start(this.output);
		this.a.run(this.servers.arguments(CHECK, "--dracoon.crypto.users.idle-timeout=2s"));
		assertAsks(session, this.a);
		assertOpens(session, this.b);

		unlock(session, this.a);
		awaitNoVaults(this.a);
		assertAsks(session, this.a);
		assertOpens(session, this.b);
	}

	private void signOutOfAnotherSession(Person other, Store store) throws InterruptedException {
		unlock(other, this.a);
		long before = revocations();
		assertThat(other.at(this.a.port()).post("/logout").statusCode()).isEqualTo(302);
		assertThat(vaults(this.a)).isEqualTo(1);
		// without an index, an instance does not know the user's other sessions, so that
		// the sign-out revokes the tokens of the user
		assertThat(revocations() - before).isEqualTo((store == Store.REDIS) ? 2 : 0);
	}

	private void signOutElsewhere(Person session) throws Exception {
		Person there = session.at(this.b.port());
		assertThat(there.post("/write?name=under-way.txt").statusCode()).isEqualTo(200);
		ActiveFault stall = this.servers.emulator().faults().add(Fault.stall().on(Target.S3_GET));
		CompletableFuture<HttpResponse<String>> download = CompletableFuture
			.supplyAsync(() -> there.fetch("/read?name=under-way.txt", "Accept", "text/plain"));
		Awaitility.await().atMost(LONG).until(() -> stall.hits() > 0);
		assertThat(session.at(this.a.port()).post("/logout").statusCode()).isEqualTo(302);
		assertThat(download.get(20, TimeUnit.SECONDS).body()).doesNotContain("written by");
		this.servers.emulator().faults().clear();
		awaitNoVaults(this.b);
	}

	private void assertNothingSecretIsStored() {
		String stored = this.servers.storedSessions();
		// confirms that this is the right store
		assertThat(stored).contains("io.dracoonspring.session").contains("SPRING_SECURITY_CONTEXT");
		assertThat(stored).doesNotContain(PASSWORD)
			.doesNotContain(Base64.getEncoder().encodeToString(PASSWORD.getBytes()));
		try (Dracoon alice = Dracoon.builder()
			.baseUrl(this.servers.emulator().baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!"))
			.build()) {
			String key = alice.account().listKeyPairs().blockFirst(LONG).privateKeyContainer().privateKey();
			assertThat(key.lines().filter((line) -> line.length() == 64)).isNotEmpty()
				.allSatisfy((line) -> assertThat(stored).doesNotContain(line));
		}
		assertThat(stored).doesNotContain("PRIVATE KEY");
	}

	@ParameterizedTest
	@CsvSource({ "SERVLET,JDBC", "REACTIVE,REDIS" })
	void encryptionOpensForTheAccountWhereThatIsWanted(WebApplicationType type, Store store) throws Exception {
		start(type, store, "--dracoon.crypto.users.scope=account");
		Person session = new Person("alice", this.a.port());
		Person other = new Person("alice", this.a.port());
		unlock(session, this.a);
		assertOpens(session, this.a);
		assertOpens(other, this.a);
		assertAsks(session, this.b);
		unlock(session, this.b);
		assertThat(other.at(this.a.port()).post("/logout").statusCode()).isEqualTo(302);
		assertAsks(session, this.a);
		assertOpens(session, this.b);
	}

	@Test
	void nobodyReadsWithTheUnlockOfAnotherSession() throws Exception {
		start(WebApplicationType.SERVLET, Store.JDBC, CHECK);
		long seed = System.nanoTime();
		Random random = new Random(seed);
		List<Visitor> visitors = new ArrayList<>();
		for (String user : List.of("admin", "alice", "bob")) {
			for (int i = 0; i < 3; i++) {
				visitors.add(new Visitor(user, new Person(user, this.a.port()), new boolean[2]));
			}
		}
		for (int call = 0; call < 500; call++) {
			Visitor visitor = visitors.get(random.nextInt(visitors.size()));
			int where = random.nextInt(2);
			int kind = random.nextInt(10);
			String description = "call " + call + " of seed " + seed;
			if (kind == 0) {
				assertThat(person(visitor, where).post("/logout").statusCode()).as(description).isEqualTo(302);
				visitor.unlocked()[0] = false;
				visitor.unlocked()[1] = false;
			}
			else if (kind <= 2) {
				assertThat(person(visitor, where).get("/unlock?password=" + PASSWORD).body()).as(description)
					.isEqualTo("unlocked");
				visitor.unlocked()[where] = true;
			}
			else {
				String body = person(visitor, where).get(FILE).body();
				// bob has no access to the room
				assertThat(body.contains("1234-5678")).as(description + ": " + body)
					.isEqualTo(visitor.unlocked()[where] && !visitor.user().equals("bob"));
			}
		}
	}

	private Person person(Visitor visitor, int where) {
		return visitor.person().at(((where == 0) ? this.a : this.b).port());
	}

	private static void unlock(Person person, SessionProcess instance) {
		assertThat(person.at(instance.port()).get("/unlock?password=" + PASSWORD).body()).isEqualTo("unlocked");
	}

	private void assertOpens(Person person, SessionProcess instance) {
		assertThat(person.at(instance.port()).get(FILE).body()).as(this.output::toString).contains("1234-5678");
	}

	private void assertAsks(Person person, SessionProcess instance) {
		assertThat(person.at(instance.port()).get(FILE).body()).as(this.output::toString)
			.startsWith("PASSWORD_REQUIRED");
	}

	private int vaults(SessionProcess instance) {
		String vaults = new Person("bob", instance.port()).get("/vaults").body();
		return Integer.parseInt(vaults.replaceAll("\\D", ""));
	}

	private void awaitNoVaults(SessionProcess instance) throws Exception {
		try {
			Awaitility.await().atMost(LONG).until(() -> vaults(instance) == 0);
		}
		catch (ConditionTimeoutException ex) {
			throw new IllegalStateException(instance.threads() + this.output, ex);
		}
	}

	private long revocations() {
		return this.servers.emulator()
			.requests()
			.stream()
			.filter((request) -> request.path().equals("/oauth/revoke"))
			.count();
	}

	/**
	 * Holds a person and the expected state of this person's session.
	 *
	 * @param user the name of the user
	 * @param person the person
	 * @param unlocked whether the session is unlocked on instance a (index 0) and on
	 * instance b (index 1)
	 */
	private record Visitor(String user, Person person, boolean[] unlocked) {

	}

}
