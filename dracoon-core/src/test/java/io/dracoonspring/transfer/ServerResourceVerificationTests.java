// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.resource.DracoonResource;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.directory.VerificationItem;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares files of one room with files of another room. */
class ServerResourceVerificationTests {

	/** Exceeds the number of threads of the shared scheduler. */
	private static final int COMPARISONS = 3 * Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE;

	@ParameterizedTest
	@CsvSource({ "/Vault, false", "/Projects, false", "/Vault, true" })
	void waitingForSourcesOccupiesNoThreadThatTheirDownloadsNeed(String room, boolean download) {
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon alice = TransferFixture.client(emulator, "alice")) {
			DracoonTemplate template = new DracoonTemplate(alice);
			Node source = template.writeString("/Vault/source", "content");
			Node target = template.writeString(room + "/target", "content");
			assertThat(Flux.range(0, COMPARISONS)
				.flatMap((number) -> alice.transfers()
					.verify(UploadSource.of(DracoonResource.of(alice, NodeAddress.ofId(source.id()))), target, download)
					.map(VerificationItem::result), COMPARISONS)
				.collectList()
				.block(TransferFixture.TIMEOUT)).hasSize(COMPARISONS).containsOnly(VerificationItem.Result.SAME);
		}
	}

}
