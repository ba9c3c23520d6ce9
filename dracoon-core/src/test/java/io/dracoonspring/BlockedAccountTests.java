// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.account.ChangeUserPasswordRequest;
import io.dracoonspring.api.account.UpdateUserAccountRequest;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests accounts that the server blocks until their users have done something, such as
 * changing their password.
 */
class BlockedAccountTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final String PASSWORD = "Emulator-2026!";

	private static DracoonEmulator emulator;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.builder()
			.seed(Seed.create()
				.withUser(SeedUser.of("ella").withStates(SeedUser.State.EULA_NOT_ACCEPTED))
				.withUser(SeedUser.of("pat").withStates(SeedUser.State.MUST_CHANGE_PASSWORD))
				.withUser(SeedUser.of("max").withStates(SeedUser.State.WITHOUT_EMAIL)))
			.start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	private static Dracoon client(String userName) {
		return Dracoon.builder()
			.baseUrl(emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), userName,
					Secret.of(PASSWORD))
			.build();
	}

	private static void use(Dracoon dracoon) {
		dracoon.serverConfig().getGeneral().block(LONG);
	}

	private static <T extends DracoonApiException.AccountBlocked> void assertBlocked(Dracoon dracoon, Class<T> type) {
		T ex = catchThrowableOfType(type, () -> use(dracoon));
		assertThat(ex.getStatus()).isEqualTo(412);
	}

	@Test
	void theLicenceAgreementHasToBeAccepted() {
		try (Dracoon dracoon = client("ella")) {
			assertBlocked(dracoon, DracoonApiException.EulaNotAccepted.class);
			dracoon.account().update(UpdateUserAccountRequest.of().withAcceptEULA(true)).block(LONG);
			use(dracoon);
		}
	}

	@Test
	void thePasswordHasToBeChanged() {
		try (Dracoon dracoon = client("pat")) {
			assertBlocked(dracoon, DracoonApiException.PasswordChangeRequired.class);
			assertThatExceptionOfType(DracoonApiException.class)
				.isThrownBy(() -> dracoon.account()
					.changePassword(new ChangeUserPasswordRequest(Secret.of(PASSWORD), Secret.of("short")))
					.block(LONG))
				.satisfies((ex) -> assertThat(ex.getViolatedPasswordPolicies()).containsExactly("minLength",
						"characterRules"));
			dracoon.account()
				.changePassword(new ChangeUserPasswordRequest(Secret.of(PASSWORD), Secret.of("Changed-2026!")))
				.block(LONG);
			use(dracoon);
		}
	}

	@Test
	void theEmailAddressHasToBeSet() {
		try (Dracoon dracoon = client("max")) {
			assertBlocked(dracoon, DracoonApiException.EmailRequired.class);
			dracoon.account().update(UpdateUserAccountRequest.of().withEmail("max@example.com")).block(LONG);
			use(dracoon);
		}
	}

}
