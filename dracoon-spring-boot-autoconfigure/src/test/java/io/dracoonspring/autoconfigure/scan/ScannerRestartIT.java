// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.scan.ScanSettings;
import io.dracoonspring.scan.ScanSettings.UnavailableAction;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests many uploads while the scanner restarts: no content becomes a file unscanned. */
class ScannerRestartIT {

	private static final int COUNT = 50;

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	@TempDir
	Path directory;

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@ParameterizedTest
	@EnumSource(value = UnavailableAction.class, names = { "FAIL", "WAIT" })
	void nothingUnscannedIsAFile(UnavailableAction action) throws Exception {
		for (int i = 0; i < COUNT; i++) {
			byte[] content = new byte[300_000];
			if (i % 5 == 0) {
				System.arraycopy(FakeClamd.EICAR, 0, content, 200_000, FakeClamd.EICAR.length);
			}
			Files.write(file(i), content);
		}
		Map<Integer, String> outcomes;
		try (FakeClamd clamd = new FakeClamd();
				ClamAvContentScanner scanner = ClamAvContentScanner.tcp("localhost", clamd.port(),
						new ClamAvSettings(1_000_000, 5, TIMEOUT, TIMEOUT, TIMEOUT, TIMEOUT));
				Dracoon alice = client(scanner, action)) {
			outcomes = upload(alice, clamd);
		}
		Set<String> files = files();
		outcomes.forEach((number, outcome) -> {
			assertThat(files.contains(file(number).getFileName().toString())).as("file %d: %s", number, outcome)
				.isEqualTo(outcome.equals("FILE"));
			if (number % 5 == 0) {
				assertThat(outcome).isNotEqualTo("FILE");
			}
			if (action == UnavailableAction.WAIT) {
				assertThat(outcome).isEqualTo((number % 5 == 0) ? Reason.MALWARE_FOUND.name() : "FILE");
			}
		});
		assertThat(outcomes).hasSize(COUNT);
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	private Map<Integer, String> upload(Dracoon alice, FakeClamd clamd) {
		Map<Integer, String> outcomes = new ConcurrentHashMap<>();
		AtomicInteger ended = new AtomicInteger();
		Flux.range(0, COUNT)
			.flatMap((number) -> alice.transfers()
				.upload(UploadRequest.of(file(number), "/Vault"))
				.result()
				.map((node) -> "FILE")
				.onErrorResume(DracoonTransferException.class, (ex) -> Mono.just(ex.getReason().name()))
				.doOnNext((outcome) -> outcomes.put(number, outcome))
				.doOnNext((outcome) -> {
					if (ended.incrementAndGet() % 10 == 0) {
						restart(clamd);
					}
				}), 10)
			.then()
			.block(TIMEOUT);
		return outcomes;
	}

	private static void restart(FakeClamd clamd) {
		try {
			clamd.restart();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Path file(int number) {
		return this.directory.resolve("file-" + number + ".bin");
	}

	private Set<String> files() {
		try (Dracoon alice = client(null, UnavailableAction.FAIL)) {
			List<Node> nodes = alice.nodes()
				.getByPath("/Vault")
				.flatMapMany((room) -> alice.nodes().list(NodeQuery.children(room.id())))
				.collectList()
				.block(TIMEOUT);
			assertThat(nodes).isNotNull();
			return nodes.stream().map(Node::name).collect(Collectors.toSet());
		}
	}

	private Dracoon client(@Nullable ClamAvContentScanner scanner, UnavailableAction action) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!"))
			.encryptionPassword("Encryption-2026!")
			.transfer((settings) -> (scanner != null)
					? settings.withScan(ScanSettings.of(scanner).withScannerUnavailable(action)) : settings)
			.build();
	}

}
