/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.crypto;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DracoonKeyPairs} against the emulator.
 */
class KeyManagementOverHttpTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(120);

	private static final String PASSWORD = "Encryption-2026!";

	private static final String RESCUE_PASSWORD = "from the safe";

	private final KeyPairs keyPairs = new KeyPairs(1000);

	private DracoonEmulator emulator;

	private Dracoon admin;

	private Dracoon alice;

	private Node vault;

	private Node file;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		this.admin = client("admin");
		this.alice = client("alice");
		this.vault = this.admin.nodes().getByPath("/Vault").block(TIMEOUT);
		this.file = this.admin.nodes().getByPath("/Vault/recovery-codes.txt").block(TIMEOUT);
	}

	@AfterEach
	void stop() {
		this.admin.close();
		this.alice.close();
		this.emulator.close();
	}

	@Test
	void rescueKeyOfARoomGivesALostUserTheFilesBack() {
		byte[] before = open(this.alice, this.file.id()).key();
		RescueKey rescueKey = keyPairs(this.admin).roomRescueKey(this.vault.id());
		assertThat(rescueKey.create(RESCUE_PASSWORD).block(TIMEOUT)).isEqualTo(KeyPairVersion.RSA_4096);
		DistributionResult toRescueKey = this.admin.missingFileKeys().distributeForRoom(this.vault.id()).block(TIMEOUT);
		assertThat(toRescueKey).isNotNull();
		assertThat(toRescueKey.distributed()).isPositive();
		assertThat(toRescueKey.isComplete()).isTrue();

		loseAndRecreateKeyPair();
		StepVerifier.create(rescueKey.distribute(RESCUE_PASSWORD).takeLast(1)).assertNext((progress) -> {
			assertThat(progress.distributed()).isPositive();
			assertThat(progress.failed()).isZero();
		}).expectComplete().verify(TIMEOUT);
		assertThat(open(this.alice, this.file.id()).key()).isEqualTo(before);

		// nothing shows that the emulator tells key pairs of one version apart, so the old
		// one stays
		KeyPairChange change = rescueKey.replace(RESCUE_PASSWORD, "another safe").block(TIMEOUT);
		assertThat(change).isNotNull();
		assertThat(change.distribution().isComplete()).isTrue();
		assertThat(this.admin.rooms().listRescueKeyPairs(this.vault.id()).collectList().block(TIMEOUT))
			.hasSize(change.isComplete() ? 1 : 2);
	}

	@Test
	void changedPasswordOpensEverythingAndTheOldOneNothing() {
		byte[] before = open(this.alice, this.file.id()).key();
		Flux<KeyPairChange> change = keyPairs(this.alice).changePassword(PASSWORD, "changed");
		StepVerifier.create(change)
			.assertNext((done) -> assertThat(done.distribution().isComplete()).isTrue())
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(open(this.alice, this.file.id()).key()).isEqualTo(before);
		assertThat(this.alice.account().listKeyPairs().collectList().block(TIMEOUT))
			.anySatisfy((pair) -> assertThat(this.keyPairs.check(pair, "changed")).isTrue());
	}

	private void loseAndRecreateKeyPair() {
		keyPairs(this.alice)
			.delete(KeyPairVersion.RSA_4096, KeyLoss.FILES_THAT_ONLY_THIS_KEY_PAIR_OPENS_ARE_LOST)
			.block(TIMEOUT);
		UserKeyPairContainer fresh = this.keyPairs.encrypt(TestKeys.unlocked(KeyPairVersion.RSA_4096), PASSWORD);
		this.alice.account().setKeyPair(fresh).block(TIMEOUT);
		StepVerifier.create(this.alice.files().getUserFileKey(this.file.id()))
			.expectError(DracoonApiException.class)
			.verify(TIMEOUT);
	}

	private DracoonKeyPairs keyPairs(Dracoon dracoon) {
		return new DefaultDracoonKeyPairs(dracoon.account(), dracoon.config(), dracoon.files(), dracoon.rooms(),
				dracoon.settings(), dracoon.crypto(), this.keyPairs, Schedulers.boundedElastic());
	}

	private static PlainFileKey open(Dracoon dracoon, long fileId) {
		PlainFileKey key = dracoon.files()
			.getUserFileKey(fileId)
			.flatMap((FileKey encrypted) -> dracoon.crypto().decryptFileKey(encrypted))
			.block(TIMEOUT);
		assertThat(key).isNotNull();
		return key;
	}

	private Dracoon client(String userName) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount("dracoon_legacy_scripting", "", userName, "Emulator-2026!")
			.encryptionPassword(PASSWORD)
			.build();
	}

}
