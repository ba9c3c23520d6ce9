// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.keypair;

import java.nio.CharBuffer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.config.DracoonServerConfig;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.settings.DracoonCustomerSettings;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.crypto.KeyLoss;
import io.dracoonspring.crypto.RescueKey;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.QuickTools;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.crypto.key.TestKeys;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * Tests for {@link DracoonKeyPairs}, over HTTP.
 */
class DracoonKeyPairsTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final String PASSWORD = "Encryption-2026!";

	private static final String POLICY = """
			{"fileKeyAlgorithms":[],"keyPairAlgorithms":[{"version":"A","status":"REQUIRED","description":""}]}""";

	private final JsonMapper json = ApiServer.mapper();

	private final KeyPairs keyPairs = TestKeys.quick();

	private final DracoonCrypto crypto = Mockito.mock(DracoonCrypto.class);

	private ApiServer server = ApiServer.answering((call) -> Answer.json(POLICY));

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void accountMovesToALongerKeyWithoutLosingAFile() {
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon admin = client(emulator, "admin");
				Dracoon alice = client(emulator, "alice")) {
			Node file = admin.nodes().getByPath("/Vault/recovery-codes.txt").block(TIMEOUT);
			assertThat(file).isNotNull();
			byte[] before = open(alice, file.id()).key();
			DracoonKeyPairs ofAlice = new DefaultDracoonKeyPairs(alice.account(), alice.serverConfig(), alice.nodes(),
					alice.files(), alice.rooms(), alice.customerSettings(), alice.crypto(), QuickTools.create());
			ofAlice.delete(KeyPairVersion.RSA_4096, KeyLoss.FILES_THAT_ONLY_THIS_KEY_PAIR_OPENS_ARE_LOST)
				.block(TIMEOUT);
			alice.account()
				.setKeyPair(this.keyPairs.encrypt(TestKeys.unlocked(KeyPairVersion.A), PASSWORD))
				.block(TIMEOUT);
			assertThat(admin.missingFileKeys().distributeForFile(file.id()).block(TIMEOUT)).isNotNull();
			assertThat(alice.files().getUserFileKey(file.id()).map(FileKey::version).block(TIMEOUT)).isEqualTo("A");

			StepVerifier.create(ofAlice.migrate(CharBuffer.wrap(PASSWORD.toCharArray()))).assertNext((change) -> {
				assertThat(change.isComplete()).isTrue();
				assertThat(change.version()).isEqualTo(KeyPairVersion.RSA_4096);
			}).expectComplete().verify(TIMEOUT);

			assertThat(alice.account().listKeyPairs().collectList().block(TIMEOUT)).singleElement()
				.satisfies((pair) -> assertThat(pair.publicKeyContainer().version()).isEqualTo("RSA-4096"));
			assertThat(open(alice, file.id()).key()).isEqualTo(before);
			StepVerifier.create(ofAlice.migrate(PASSWORD))
				.expectNext(KeyPairRotation.nothingToDo(KeyPairVersion.RSA_4096))
				.expectComplete()
				.verify(TIMEOUT);
		}
	}

	@Test
	void createFollowsThePolicyAndTellsTheVault() {
		DracoonKeyPairs service = service((call) -> answer(call, "[]"));
		assertThat(service.create(PASSWORD).block(TIMEOUT)).isEqualTo(KeyPairVersion.A);
		assertThat(this.keyPairs.check(sent("POST /api/v4/user/account/keypair"), PASSWORD)).isTrue();
		verify(this.crypto).lock();
	}

	@Test
	void deletingNeedsConsent() {
		DracoonKeyPairs service = service((call) -> answer(call, "[]"));
		assertThatNullPointerException().isThrownBy(() -> service.delete(KeyPairVersion.RSA_4096, consent(false)));
		service.delete(KeyPairVersion.RSA_4096, consent(true)).block(TIMEOUT);
		assertThat(this.server.calls()).singleElement()
			.hasToString("DELETE /api/v4/user/account/keypair?version=RSA-4096");
		verify(this.crypto).lock();
	}

	@Test
	void changedPasswordIsTakenOverByTheVault() {
		UserKeyPairContainer own = this.keyPairs.encrypt(TestKeys.unlocked(KeyPairVersion.A), PASSWORD);
		DracoonKeyPairs service = service((call) -> answer(call, this.json.writeValueAsString(List.of(own))));
		StepVerifier.create(service.changePassword(PASSWORD, "Changed-2026")).assertNext((change) -> {
			// no file needs the old key pair
			assertThat(change.isComplete()).isTrue();
			assertThat(change.distribution().isComplete()).isTrue();
		}).expectComplete().verify(TIMEOUT);
		JsonNode request = body("POST /api/v4/user/account/keypairs");
		UserKeyPairContainer previous = new UserKeyPairContainer(
				this.json.treeToValue(request.get("previousPrivateKey"), PrivateKeyContainer.class),
				own.publicKeyContainer());
		assertThat(this.keyPairs.check(previous, "Changed-2026")).isTrue();
		assertThat(this.keyPairs.check(this.json.treeToValue(request, UserKeyPairContainer.class), "Changed-2026"))
			.isTrue();
		assertThat(this.server.calls()).extracting(Call::toString)
			.contains("GET /api/v4/nodes/missingFileKeys?use_key=previous_user_key&limit=100",
					"GET /api/v4/nodes/missingFileKeys?user_id=7&limit=100",
					"DELETE /api/v4/user/account/keypair?version=A");
		verify(this.crypto, times(1)).useEncryptionPassword("Changed-2026");
	}

	@Test
	void rescueKeyOfARoom() {
		UserKeyPairContainer rescue = this.keyPairs.encrypt(TestKeys.unlocked(KeyPairVersion.A), "Rescue-key-2026");
		DracoonKeyPairs service = service((call) -> answer(call, this.json.writeValueAsString(List.of(rescue))));
		RescueKey key = service.roomRescueKey(5);
		assertThat(key.create("Rescue-key-2026").block(TIMEOUT)).isEqualTo(KeyPairVersion.A);
		assertThat(this.keyPairs.check(sent("POST /api/v4/nodes/rooms/5/keypair"), "Rescue-key-2026")).isTrue();
		StepVerifier.create(key.distribute("Rescue-key-2026"))
			.assertNext((progress) -> assertThat(progress.result()).isNotNull())
			.expectComplete()
			.verify(TIMEOUT);
		StepVerifier.create(key.distribute("Wrong-key-2026")).expectError(DracoonCryptoException.class).verify(TIMEOUT);
		StepVerifier.create(key.replace("Rescue-key-2026", "Other-key-2026"))
			.expectNextCount(1)
			.expectComplete()
			.verify(TIMEOUT);
		body("POST /api/v4/nodes/rooms/5/keypairs");
		key.delete(KeyPairVersion.A, consent(true)).block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::toString)
			.contains("GET /api/v4/nodes/missingFileKeys?room_id=5&use_key=room_rescue_key&limit=100",
					"GET /api/v4/nodes/missingFileKeys?room_id=5&use_key=previous_room_rescue_key&limit=100",
					"DELETE /api/v4/nodes/rooms/5/keypair?version=A");
	}

	@Test
	void rescueKeyOfTheSystem() {
		UserKeyPairContainer rescue = this.keyPairs.encrypt(TestKeys.unlocked(KeyPairVersion.A), "Rescue-key-2026");
		DracoonKeyPairs service = service((call) -> answer(call, this.json.writeValueAsString(List.of(rescue))));
		RescueKey key = service.systemRescueKey();
		key.create("Rescue-key-2026").block(TIMEOUT);
		assertThat(this.keyPairs.check(sent("POST /api/v4/settings/keypair"), "Rescue-key-2026")).isTrue();
		StepVerifier.create(key.distribute("Rescue-key-2026")).expectNextCount(1).expectComplete().verify(TIMEOUT);
		StepVerifier.create(key.replace("Rescue-key-2026", "Other-key-2026"))
			.expectNextCount(1)
			.expectComplete()
			.verify(TIMEOUT);
		body("POST /api/v4/settings/keypairs");
		assertThat(this.server.calls()).extracting(Call::toString)
			.contains("GET /api/v4/nodes/missingFileKeys?use_key=system_rescue_key&limit=100",
					"GET /api/v4/nodes/missingFileKeys?use_key=previous_system_rescue_key&limit=100");
	}

	private static Answer answer(Call call, String keyPairs) {
		String path = call.uri().replaceFirst("\\?.*", "");
		if (!call.method().equals("GET")) {
			return new Answer(204, "application/json", "");
		}
		if (path.endsWith("/policies/algorithms")) {
			return Answer.json(POLICY);
		}
		if (path.endsWith("/keypairs")) {
			return Answer.json(keyPairs);
		}
		if (path.endsWith("/missingFileKeys")) {
			return Answer
				.json("{\"range\":{\"offset\":0,\"limit\":100,\"total\":0},\"items\":[],\"users\":[],\"files\":[]}");
		}
		return Answer.json("{\"id\":7}");
	}

	private static KeyLoss consent(boolean given) {
		return given ? KeyLoss.FILES_THAT_ONLY_THIS_KEY_PAIR_OPENS_ARE_LOST : null;
	}

	private UserKeyPairContainer sent(String call) {
		return this.json.treeToValue(body(call), UserKeyPairContainer.class);
	}

	private JsonNode body(String call) {
		return this.server.calls()
			.stream()
			.filter((each) -> each.toString().equals(call))
			.map((each) -> this.json.readTree(each.body()))
			.findFirst()
			.orElseThrow();
	}

	private DracoonKeyPairs service(Function<Call, Answer> answers) {
		this.server.close();
		this.server = ApiServer.answering(answers);
		return new DefaultDracoonKeyPairs(this.server.client(DracoonAccount.class),
				this.server.client(DracoonServerConfig.class), this.server.client(DracoonNodes.class),
				this.server.client(DracoonFiles.class), this.server.client(DracoonRooms.class),
				this.server.client(DracoonCustomerSettings.class), this.crypto, QuickTools.create());
	}

	private static PlainFileKey open(Dracoon dracoon, long fileId) {
		PlainFileKey key = dracoon.files()
			.getUserFileKey(fileId)
			.flatMap(dracoon.crypto()::decryptFileKey)
			.block(TIMEOUT);
		assertThat(key).isNotNull();
		return key;
	}

	private static Dracoon client(DracoonEmulator emulator, String userName) {
		return Dracoon.builder()
			.baseUrl(emulator.baseUrl())
			.serviceAccount(ClientCredentials.withoutSecret("dracoon_legacy_scripting"), userName,
					Secret.of("Emulator-2026!"))
			.encryptionPassword(PASSWORD)
			.build();
	}

}
