// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.users.CreateUserRequest;
import io.dracoonspring.api.users.UserAuthData;
import io.dracoonspring.api.users.UserData;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.benchmarks.emulator.EmulatorProcess;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.transfer.UploadRequest;

/**
 * Measures the time for distributing the keys of all files of an encrypted room to ten
 * new users, with RSA-4096. The emulator runs in a separate process.
 */
public final class DistributionSpeed {

	private static final int USERS = 10;

	private static final String LOGIN_PASSWORD = "Emulator-2026!";

	private static final String ENCRYPTION_PASSWORD = "Encryption-2026!";

	private DistributionSpeed() {
	}

	/**
	 * Runs the benchmark.
	 * @param args the emulator's jar, and the number of files, 1000 by default
	 * @throws IOException if the emulator cannot be started or the file to upload cannot
	 * be written
	 */
	public static void main(String[] args) throws IOException {
		int files = (args.length > 1) ? Integer.parseInt(args[1]) : 1000;
		Path content = Files.createTempFile("dracoon-keys-", ".txt");
		try (EmulatorProcess emulator = EmulatorProcess.start(Path.of(args[0]), List.of("-Xmx512m"));
				Dracoon admin = client(emulator, "admin")) {
			Files.writeString(content, "one line");
			Node room = Objects.requireNonNull(admin.nodes().getByPath("/Vault").block());
			upload(admin, content, room.id(), files);
			addUsers(emulator, admin, room.id());
			long start = System.nanoTime();
			DistributionResult result = Objects
				.requireNonNull(admin.missingFileKeys().distributeForRoom(room.id()).block());
			double seconds = (System.nanoTime() - start) / 1e9;
			if (!result.isComplete() || result.distributed() < (long) files * USERS) {
				throw new IllegalStateException("Only " + result.distributed() + " file keys were distributed");
			}
			System.out.printf(Locale.ROOT, "figure distribution-keys %d keys%n", result.distributed());
			System.out.printf(Locale.ROOT, "figure distribution-time %.1f s%n", seconds);
		}
		finally {
			Files.deleteIfExists(content);
		}
	}

	private static void upload(Dracoon admin, Path content, long roomId, int files) {
		Flux.range(0, files)
			.flatMap((number) -> admin.transfers()
				.upload(UploadRequest.of(content, roomId).withName("file-" + number + ".txt"))
				.result(), 4)
			.blockLast();
	}

	// gives all users the same key pair, because the generation of ten key pairs takes
	// time
	private static void addUsers(EmulatorProcess emulator, Dracoon admin, long roomId) {
		UserKeyPairContainer keyPair = new KeyPairs().generate(KeyPairVersion.RSA_4096, ENCRYPTION_PASSWORD);
		for (int number = 0; number < USERS; number++) {
			String name = "reader" + number;
			UserData user = Objects.requireNonNull(admin.users()
				.create(CreateUserRequest.named("Reader", "No. " + number)
					.local(name + "@example.com", name)
					.withAuthData(
							UserAuthData.local().withMustChangePassword(false).withPassword(Secret.of(LOGIN_PASSWORD)))
					.withNotifyUser(false))
				.block());
			admin.rooms().addUser(roomId, user.id(), NodePermissions.reader()).block();
			try (Dracoon reader = client(emulator, name)) {
				reader.account().setKeyPair(keyPair).block();
			}
		}
	}

	private static Dracoon client(EmulatorProcess emulator, String userName) {
		return Dracoon.builder()
			.baseUrl(emulator.baseUrl())
			.serviceAccount(ClientCredentials.withoutSecret("dracoon_legacy_scripting"), userName,
					Secret.of(LOGIN_PASSWORD))
			.encryptionPassword(ENCRYPTION_PASSWORD)
			.build();
	}

}
