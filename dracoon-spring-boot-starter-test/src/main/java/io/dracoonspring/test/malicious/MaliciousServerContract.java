// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.malicious;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.EmulatorAccount;

/**
 * Attacks a client like a malicious server. A subclass connects the client and names the
 * attacks that the client does not notice. All other attacks must fail without harm.
 */
public abstract class MaliciousServerContract {

	private static final String ACCOUNT = "admin";

	/**
	 * Creates the contract.
	 */
	protected MaliciousServerContract() {
	}

	/**
	 * Connects a client.
	 * @param emulator the server, which does not lie yet
	 * @param account the account to sign in as; it manages the room {@code /Projects} and
	 * the encrypted room {@code /Vault}
	 * @return a client without cached data of other clients
	 */
	protected abstract ClientUnderTest connect(DracoonEmulator emulator, EmulatorAccount account);

	/**
	 * Names the attacks that the client does not notice. The contract also checks that
	 * these attacks do harm.
	 * @return the attacks
	 */
	protected abstract Set<Attack> unnoticed();

	/**
	 * Checks the error of the client, for example whether the error names the lie.
	 * Accepts all errors by default.
	 * @param attack the attack
	 * @param failure the error of the client
	 */
	protected void refused(Attack attack, Throwable failure) {
	}

	/**
	 * Returns the time limit for one attack. If a client works for longer, the attack
	 * counts as successful.
	 * @return a minute by default
	 */
	protected Duration timeout() {
		return Duration.ofMinutes(1);
	}

	/**
	 * Attacks the client in all ways.
	 * @return a test for each attack
	 */
	@TestFactory
	Stream<DynamicTest> attacks() {
		return Stream.of(Attack.values()).map((attack) -> DynamicTest.dynamicTest(attack.name(), () -> attack(attack)));
	}

	private void attack(Attack attack) throws Exception {
		try (DracoonEmulator emulator = DracoonEmulator.start();
				ClientUnderTest client = connect(emulator, emulator.account(ACCOUNT).orElseThrow())) {
			Outcome outcome = within(timeout(), () -> Attacks.of(attack, emulator, client));
			if (outcome.failure() != null) {
				refused(attack, outcome.failure());
			}
			if (outcome.harm() != unnoticed().contains(attack)) {
				throw new AssertionError(
						attack + (outcome.harm() ? " did harm" : " failed, although it counts as unnoticed"),
						outcome.failure());
			}
		}
	}

	private static Outcome within(Duration timeout, Callable<Outcome> attack) throws Exception {
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			Future<Outcome> outcome = thread.submit(attack);
			try {
				return outcome.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException ex) {
				return new Outcome(true, null);
			}
		}
		finally {
			thread.shutdownNow();
		}
	}

}
