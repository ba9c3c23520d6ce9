// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deletes entries of a list while the client reads the list page by page.
 */
class ListTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	@Test
	void visitsEveryFolderOnceThoughEveryTenthIsDeletedOnTheWay() {
		visitsEveryFolderOnce(260, 50);
	}

	/**
	 * Reads a list of folders, deletes every tenth folder meanwhile, and checks that each
	 * folder is read once.
	 * @param folders the number of folders
	 * @param limit the number of folders on each page
	 */
	static void visitsEveryFolderOnce(int folders, int limit) {
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon dracoon = Dracoon.builder()
					.baseUrl(emulator.baseUrl())
					.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
							Secret.of("Emulator-2026!"))
					.build()) {
			DracoonNodes nodes = dracoon.nodes();
			long room = nodes.listPage(NodeQuery.root()).map((page) -> page.items().get(0).id()).block(TIMEOUT);
			long parent = nodes.createFolder(CreateFolderRequest.of(room, "folders")).map(Node::id).block(TIMEOUT);
			List<Long> created = Flux.range(0, folders)
				.flatMap((i) -> nodes.createFolder(CreateFolderRequest.of(parent, "f" + i)), 16)
				.map(Node::id)
				.collectList()
				.block(TIMEOUT);
			AtomicInteger count = new AtomicInteger();
			List<Long> visited = nodes.list(NodeQuery.children(parent).withLimit(limit)).concatMap((folder) -> {
				Mono<Void> deletion = (count.incrementAndGet() % 10 == 0) ? nodes.delete(folder.id()) : Mono.empty();
				return deletion.thenReturn(folder.id());
			}).collectList().block(TIMEOUT);
			assertThat(visited).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(created);
		}
	}

}
