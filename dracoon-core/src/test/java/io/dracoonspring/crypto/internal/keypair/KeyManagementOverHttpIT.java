// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.keypair;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.core.io.ByteArrayResource;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.api.config.CharacterRules;
import io.dracoonspring.api.config.PasswordCharacterSet;
import io.dracoonspring.api.config.PasswordRejectedException;
import io.dracoonspring.api.config.PasswordRule;
import io.dracoonspring.api.config.PasswordViolation;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.api.rooms.EncryptRoomRequest;
import io.dracoonspring.api.system.policies.UpdateEncryptionPasswordPolicies;
import io.dracoonspring.api.system.policies.UpdatePasswordPoliciesConfig;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.crypto.DistributionProgress;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.crypto.KeyLoss;
import io.dracoonspring.crypto.KeyPairChange;
import io.dracoonspring.crypto.RescueKey;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.QuickTools;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.crypto.key.TestKeys;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DracoonKeyPairs} against the emulator.
 */
class KeyManagementOverHttpIT {

	private static final Duration TIMEOUT = Duration.ofSeconds(120);

	private static final String PASSWORD = "Encryption-2026!";

	private static final String RESCUE_PASSWORD = "From-the-safe-1";

	private final KeyPairs keyPairs = TestKeys.quick();

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

		KeyPairChange change = rescueKey.replace(RESCUE_PASSWORD, "Another-safe-2").block(TIMEOUT);
		assertThat(change).isNotNull();
		assertThat(change.isComplete()).isTrue();
		assertThat(change.distribution().distributed()).isPositive();
		assertThat(this.admin.rooms().listRescueKeyPairs(this.vault.id()).collectList().block(TIMEOUT)).singleElement()
			.satisfies((pair) -> assertThat(this.keyPairs.check(pair, "Another-safe-2")).isTrue());
		loseAndRecreateKeyPair();
		assertThat(DistributionProgress.resultOf(rescueKey.distribute("Another-safe-2")).block(TIMEOUT)).isNotNull();
		assertThat(open(this.alice, this.file.id()).key()).isEqualTo(before);
	}

	@Test
	void rescueKeyOfTheSystemGivesALostUserTheFilesBack() {
		byte[] before = open(this.alice, this.file.id()).key();
		RescueKey rescueKey = keyPairs(this.admin).systemRescueKey();
		assertThat(rescueKey.create(RESCUE_PASSWORD).block(TIMEOUT)).isEqualTo(KeyPairVersion.RSA_4096);
		assertThat(this.admin.customerSettings().listRescueKeyPairs().collectList().block(TIMEOUT)).singleElement()
			.satisfies((pair) -> assertThat(this.keyPairs.check(pair, RESCUE_PASSWORD)).isTrue());
		Node room = roomWithSystemRescueKey();
		Node plan = uploadInto(room);
		byte[] ofPlan = open(this.admin, plan.id()).key();
		// no file key is missing, because the upload has encrypted the file key for the
		// members of the room and for the rescue key
		DistributionResult nothing = this.admin.missingFileKeys().distributeForRoom(room.id()).block(TIMEOUT);
		assertThat(nothing).isNotNull();
		assertThat(nothing.distributed()).isZero();
		assertThat(nothing.isComplete()).isTrue();
		assertThat(open(this.alice, plan.id()).key()).isEqualTo(ofPlan);

		loseAndRecreateKeyPair();
		StepVerifier.create(rescueKey.distribute("wrong")).expectError(DracoonCryptoException.class).verify(TIMEOUT);
		DistributionResult rescued = DistributionProgress.resultOf(rescueKey.distribute(RESCUE_PASSWORD))
			.block(TIMEOUT);
		assertThat(rescued).isNotNull();
		assertThat(rescued.distributed()).isEqualTo(1);
		assertThat(rescued.isComplete()).isTrue();
		assertThat(open(this.alice, plan.id()).key()).isEqualTo(ofPlan);
		// the room "Vault" has no system rescue key, so its file cannot be rescued
		StepVerifier.create(this.alice.files().getUserFileKey(this.file.id()))
			.expectError(DracoonApiException.class)
			.verify(TIMEOUT);
		assertThat(before).isNotEqualTo(ofPlan);

		KeyPairChange change = rescueKey.replace(RESCUE_PASSWORD, "Another-safe-2").block(TIMEOUT);
		assertThat(change).isNotNull();
		assertThat(change.isComplete()).isTrue();
		loseAndRecreateKeyPair();
		assertThat(DistributionProgress.resultOf(rescueKey.distribute("Another-safe-2")).block(TIMEOUT)).isNotNull();
		assertThat(open(this.alice, plan.id()).key()).isEqualTo(ofPlan);
		rescueKey.delete(KeyPairVersion.RSA_4096, KeyLoss.FILES_THAT_ONLY_THIS_KEY_PAIR_OPENS_ARE_LOST).block(TIMEOUT);
		StepVerifier.create(rescueKey.distribute("Another-safe-2"))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonCryptoException.class,
					(crypto) -> assertThat(crypto.getReason()).isEqualTo(Reason.NO_KEY)))
			.verify(TIMEOUT);
	}

	private Node roomWithSystemRescueKey() {
		Node room = this.admin.rooms()
			.create(CreateRoomRequest.administeredBy("Rescued", id(this.admin)))
			.block(TIMEOUT);
		assertThat(room).isNotNull();
		this.admin.rooms().encrypt(room.id(), new EncryptRoomRequest(true, true, null)).block(TIMEOUT);
		this.admin.rooms().addUser(room.id(), id(this.alice), NodePermissions.reader()).block(TIMEOUT);
		return room;
	}

	private Node uploadInto(Node room) {
		Node node = this.admin.transfers()
			.upload(UploadRequest.of(
					UploadSource.of(new ByteArrayResource("the plan".getBytes(StandardCharsets.UTF_8))),
					NodeAddress.ofId(room.id()), "plan.txt"))
			.result()
			.block(TIMEOUT);
		assertThat(node).isNotNull();
		return node;
	}

	private static long id(Dracoon dracoon) {
		UserAccount account = dracoon.account().get().block(TIMEOUT);
		assertThat(account).isNotNull();
		return account.id();
	}

	@Test
	void onlyTheNewPasswordOpensTheKeyPairAfterAChange() {
		byte[] before = open(this.alice, this.file.id()).key();
		changePassword(PASSWORD, "Changed-2027!");
		assertThat(open(this.alice, this.file.id()).key()).isEqualTo(before);
		assertThat(this.alice.account().listKeyPairs().collectList().block(TIMEOUT)).singleElement()
			.satisfies((pair) -> {
				assertThat(this.keyPairs.check(pair, "Changed-2027!")).isTrue();
				assertThat(this.keyPairs.check(pair, PASSWORD)).isFalse();
			});
		changePassword("Changed-2027!", "Changed-2028!");
		assertThat(open(this.alice, this.file.id()).key()).isEqualTo(before);
		assertThat(this.alice.account().listKeyPairs().collectList().block(TIMEOUT)).hasSize(1);
	}

	@Test
	void passwordOfAnAccountWithoutFilesChangesCompletely() {
		this.admin.rooms().removeUser(this.vault.id(), id(this.alice)).block(TIMEOUT);
		changePassword(PASSWORD, "Changed-2027!");
		assertThat(this.alice.account().listKeyPairs().collectList().block(TIMEOUT)).singleElement()
			.satisfies((pair) -> assertThat(this.keyPairs.check(pair, "Changed-2027!")).isTrue());
	}

	private void changePassword(String current, String changed) {
		StepVerifier.create(keyPairs(this.alice).changePassword(current, changed))
			.assertNext((done) -> assertThat(done.isComplete()).isTrue())
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void passwordThatBreaksTheRulesOfTheServerChangesNothing() {
		UpdateEncryptionPasswordPolicies rules = new UpdateEncryptionPasswordPolicies(12,
				new CharacterRules(List.of(PasswordCharacterSet.NUMERIC), 1), true, true);
		this.admin.systemPolicies()
			.updatePasswordPolicies(new UpdatePasswordPoliciesConfig(null, null, rules))
			.block(TIMEOUT);
		List<UserKeyPairContainer> before = this.alice.account().listKeyPairs().collectList().block(TIMEOUT);
		assertRejected(keyPairs(this.alice).changePassword(PASSWORD, "short"), PasswordRule.LENGTH,
				PasswordRule.CHARACTERS);
		assertRejected(keyPairs(this.alice).changePassword(PASSWORD, "I-am-alice-2026!"), PasswordRule.USER_INFO);
		assertThat(this.alice.account().listKeyPairs().collectList().block(TIMEOUT)).isEqualTo(before);
		assertRejected(keyPairs(this.alice).create("no digits in here"), PasswordRule.CHARACTERS);
		assertRejected(keyPairs(this.admin).generate("qwertz-123"), PasswordRule.LENGTH, PasswordRule.KEYBOARD_PATTERN);
		RescueKey rescueKey = keyPairs(this.admin).roomRescueKey(this.vault.id());
		assertRejected(rescueKey.create("short"), PasswordRule.LENGTH, PasswordRule.CHARACTERS);
		assertThat(this.admin.rooms().listRescueKeyPairs(this.vault.id()).collectList().block(TIMEOUT)).isEmpty();
		rescueKey.create("From-a-deep-safe-1").block(TIMEOUT);
		assertRejected(rescueKey.replace("From-a-deep-safe-1", "short"), PasswordRule.LENGTH, PasswordRule.CHARACTERS);
	}

	private static void assertRejected(Publisher<?> attempt, PasswordRule... rules) {
		StepVerifier.create(attempt)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(PasswordRejectedException.class,
					(rejected) -> assertThat(rejected.getViolations()).extracting(PasswordViolation::rule)
						.containsExactly(rules)))
			.verify(TIMEOUT);
	}

	private void loseAndRecreateKeyPair() {
		keyPairs(this.alice).delete(KeyPairVersion.RSA_4096, KeyLoss.FILES_THAT_ONLY_THIS_KEY_PAIR_OPENS_ARE_LOST)
			.block(TIMEOUT);
		UserKeyPairContainer fresh = this.keyPairs.encrypt(TestKeys.unlocked(KeyPairVersion.RSA_4096), PASSWORD);
		this.alice.account().setKeyPair(fresh).block(TIMEOUT);
		StepVerifier.create(this.alice.files().getUserFileKey(this.file.id()))
			.expectError(DracoonApiException.class)
			.verify(TIMEOUT);
	}

	private DracoonKeyPairs keyPairs(Dracoon dracoon) {
		return new DefaultDracoonKeyPairs(dracoon.account(), dracoon.serverConfig(), dracoon.nodes(), dracoon.files(),
				dracoon.rooms(), dracoon.customerSettings(), dracoon.crypto(), QuickTools.create());
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
			.serviceAccount(ClientCredentials.withoutSecret("dracoon_legacy_scripting"), userName,
					Secret.of("Emulator-2026!"))
			.encryptionPassword(PASSWORD)
			.build();
	}

}
