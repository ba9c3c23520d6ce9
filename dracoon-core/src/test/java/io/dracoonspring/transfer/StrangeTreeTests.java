// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.directory.DirectoryOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests trees that no server should return.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangeTreeTests {

	private static final Duration LONG = Duration.ofMinutes(3);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	/** Changes the URL of each request for the items of a folder. */
	private final AtomicReference<UnaryOperator<String>> asked = new AtomicReference<>(UnaryOperator.identity());

	/** Changes the response with the items of a folder. */
	private final AtomicReference<UnaryOperator<String>> told = new AtomicReference<>(UnaryOperator.identity());

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice",
			(builder) -> builder.webClientCustomizer((client) -> client.filter(this::change)));

	@TempDir
	Path place;

	private Node folder = node("/Projects");

	private int folders;

	@BeforeEach
	void prepare() {
		this.asked.set(UnaryOperator.identity());
		this.told.set(UnaryOperator.identity());
		this.folder = create(node("/Projects").id(), "strange " + this.folders++);
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	private Mono<ClientResponse> change(ClientRequest request, ExchangeFunction next) {
		URI url = request.url();
		if (!"/api/v4/nodes".equals(url.getPath()) || !"GET".equals(request.method().name())) {
			return next.exchange(request);
		}
		ClientRequest changed = ClientRequest.from(request)
			.url(URI.create(this.asked.get().apply(url.toString())))
			.build();
		return next.exchange(changed)
			.map((response) -> response.mutate().body((body) -> DataBufferUtils.join(body).<DataBuffer>map((buffer) -> {
				String text = buffer.toString(StandardCharsets.UTF_8);
				DataBufferUtils.release(buffer);
				return DefaultDataBufferFactory.sharedInstance
					.wrap(this.told.get().apply(text).getBytes(StandardCharsets.UTF_8));
			}).flux()).build());
	}

	@Test
	void folderThatIsInItselfIsAFailedItem() throws IOException {
		Node loop = create(this.folder.id(), "loop");
		upload("file.txt");
		this.asked.set((url) -> url.replaceFirst("parent_id=" + loop.id() + "\\b", "parent_id=" + this.folder.id()));
		Map<String, DirectoryItem> items = download(DirectoryOptions.defaults());
		assertThat(items).containsOnlyKeys("file.txt", "loop/file.txt", "loop/loop/");
		assertReason(items.get("loop/loop/"), Reason.TREE_ENDLESS);
		assertThat(items.get("loop/file.txt").action()).isEqualTo(Action.CREATED);
	}

	@Test
	void foldersWithoutEndAreAFailedItem() {
		Node deepest = this.folder;
		for (int depth = 1; depth <= 101; depth++) {
			deepest = create(deepest.id(), "d");
		}
		Map<String, DirectoryItem> items = download(DirectoryOptions.defaults());
		assertThat(items).containsOnlyKeys("d/".repeat(101));
		assertReason(items.get("d/".repeat(101)), Reason.TREE_ENDLESS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "..", ".", "../out.txt", "a/b.txt", "/out.txt", "nul\\u0000.txt", "" })
	void nameThatLeadsElsewhereIsAFailedItem(String name) throws IOException {
		upload("odd.txt");
		upload("good.txt");
		this.told.set((json) -> json.replace("\"name\":\"odd.txt\"", "\"name\":\"" + name + "\""));
		for (DirectoryOptions options : new DirectoryOptions[] { DirectoryOptions.defaults(),
				DirectoryOptions.sync().withExcludes(List.of("*.tmp")).withDeleteExtra(true) }) {
			Map<String, DirectoryItem> items = download(options);
			assertThat(items).hasSize(2);
			assertThat(items.remove("good.txt").failure()).isNull();
			assertReason(items.values().iterator().next(), Reason.NAME_FORBIDDEN);
		}
		assertThat(TransferFixture.names(this.place)).containsExactlyInAnyOrder("source", "target");
		assertThat(TransferFixture.names(this.place.resolve("target"))).containsExactly("good.txt");
	}

	@Test
	void folderWithANameThatLeadsElsewhereIsAFailedItem() throws IOException {
		create(this.folder.id(), "odd");
		this.told.set((json) -> json.replace("\"name\":\"odd\"", "\"name\":\"..\""));
		Map<String, DirectoryItem> items = download(DirectoryOptions.defaults());
		assertThat(items).containsOnlyKeys("../");
		assertReason(items.get("../"), Reason.NAME_FORBIDDEN);
	}

	@Test
	void syncDoesNotDeleteNodeWhoseNamePatternsCannotMatch() throws IOException {
		upload("odd.txt");
		this.told.set((json) -> json.replace("\"name\":\"odd.txt\"", "\"name\":\"nul\\u0000.txt\""));
		DirectoryOptions options = DirectoryOptions.sync().withExcludes(List.of("nul*")).withDeleteExtra(true);
		List<DirectoryItem> items = this.alice.transfers()
			.uploadDirectory(this.place, NodeAddress.ofId(this.folder.id()), options.withIncludes(List.of("none")))
			.items()
			.collectList()
			.block(LONG);
		assertThat(items).hasSize(1);
		assertReason(items.get(0), Reason.NAME_FORBIDDEN);
		this.told.set(UnaryOperator.identity());
		assertThat(node("/Projects/" + this.folder.name() + "/odd.txt")).isNotNull();
	}

	private Map<String, DirectoryItem> download(DirectoryOptions options) {
		Map<String, DirectoryItem> items = this.alice.transfers()
			.downloadDirectory(NodeAddress.ofId(this.folder.id()), this.place.resolve("target"), options)
			.items()
			.collectMap(DirectoryItem::path)
			.block(LONG);
		assertThat(items).isNotNull();
		return items;
	}

	private void upload(String name) throws IOException {
		Path source = Files.createDirectories(this.place.resolve("source"));
		this.alice.transfers()
			.upload(UploadRequest.of(TransferFixture.file(source, name, 10), this.folder.id())
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(LONG);
	}

	private Node create(long parentId, String name) {
		Node created = this.alice.nodes().createFolder(CreateFolderRequest.of(parentId, name)).block(LONG);
		assertThat(created).isNotNull();
		return created;
	}

	private Node node(String path) {
		Node node = this.alice.nodes().getByPath(path).block(LONG);
		assertThat(node).isNotNull();
		return node;
	}

	private static void assertReason(DirectoryItem item, Reason reason) {
		assertThat(item.failure()).isInstanceOfSatisfying(DracoonTransferException.class,
				(ex) -> assertThat(ex.getReason()).isEqualTo(reason));
	}

}
