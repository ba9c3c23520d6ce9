// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.docs;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.Filter;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeSearchQuery;
import io.dracoonspring.api.nodes.NodeSort;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Runs the snippets of the guide about requests. */
class RequestSnippetTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
				Secret.of("Emulator-2026!"))
		.build();

	private final DracoonNodes nodes = this.dracoon.nodes();

	@AfterEach
	void close() {
		this.dracoon.close();
		this.emulator.close();
	}

	static Mono<Page<Node>> onePage(DracoonNodes nodes, long parentId) {
		// tag::list-page[]
		NodeQuery query = NodeQuery.children(parentId)
			.withFilter(NodeFilter.TYPE.equalTo(NodeType.FILE))
			.withFilter(NodeFilter.NAME.contains("report"))
			.withSort(NodeSort.NAME.descending())
			.withOffset(500)
			.withLimit(100);
		return nodes.listPage(query);
		// end::list-page[]
	}

	static Flux<Node> allPages(DracoonNodes nodes, long parentId) {
		// tag::list[]
		return nodes.list(NodeQuery.children(parentId));
		// end::list[]
	}

	static NodeQuery rawFilter(long parentId) {
		// tag::raw-filter[]
		return NodeQuery.children(parentId).withFilter(Filter.raw("type:eq:file"));
		// end::raw-filter[]
	}

	@Test
	void listsWithOffsetFilterAndSort() {
		try (ApiServer server = ApiServer
			.answering((call) -> Answer.json("{\"range\":{\"offset\":500,\"limit\":100,\"total\":0},\"items\":[]}"))) {
			Page<Node> page = onePage(server.client(DracoonNodes.class), 7).block(LONG);
			assertThat(page).isNotNull();
			assertThat(server.calls()).extracting(Call::toString)
				.containsExactly("GET /api/v4/nodes?parent_id=7&filter=type%3Aeq%3Afile%7Cname%3Acn%3Areport"
						+ "&sort=name%3Adesc&offset=500&limit=100");
		}
	}

	@Test
	void listsEverything() {
		long projects = idOf("/Projects");
		createFolders(this.nodes, projects, List.of("1", "2", "3")).block(LONG);
		assertThat(allPages(this.nodes, projects).map(Node::name).collectList().block(LONG)).contains("1", "2", "3");
		assertThat(this.nodes.list(rawFilter(projects)).map(Node::type).collectList().block(LONG)).isNotEmpty()
			.containsOnly(NodeType.FILE);
	}

	static Mono<Node> orEmpty(DracoonNodes nodes, long nodeId) {
		// tag::not-found[]
		return nodes.get(nodeId).onErrorResume(DracoonApiException.NotFound.class, (ex) -> Mono.empty());
		// end::not-found[]
	}

	static Mono<Node> folder(DracoonNodes nodes, Node parent, String name) {
		// tag::conflict[]
		return nodes.createFolder(CreateFolderRequest.of(parent.id(), name))
			.onErrorResume(DracoonApiException.Conflict.class, (ex) -> nodes.getByPath(parent.path() + "/" + name));
		// end::conflict[]
	}

	static Mono<Boolean> hasKeyPair(DracoonAccount account, String version) {
		// tag::error-code[]
		return account.getKeyPair(version)
			.hasElement()
			.onErrorResume(DracoonApiException.class,
					(ex) -> ex.hasErrorCode(DracoonErrorCode.KEY_PAIR_NOT_FOUND) ? Mono.just(false) : Mono.error(ex));
		// end::error-code[]
	}

	@Test
	void errorsAreSignals() {
		assertThat(orEmpty(this.nodes, 999_999).blockOptional(LONG)).isEmpty();
		Node projects = this.nodes.getByPath("/Projects").blockOptional(LONG).orElseThrow();
		Node first = folder(this.nodes, projects, "New").blockOptional(LONG).orElseThrow();
		assertThat(folder(this.nodes, projects, "New").block(LONG)).isNotNull()
			.extracting(Node::id)
			.isEqualTo(first.id());
		assertThat(hasKeyPair(this.dracoon.account(), "RSA-4096").block(LONG)).isTrue();
		assertThat(hasKeyPair(this.dracoon.account(), "A").block(LONG)).isFalse();
		try (ApiServer server = ApiServer.answering((call) -> new Answer(403, "application/json", "{\"code\":403}"))) {
			DracoonAccount forbidden = server.client(DracoonAccount.class);
			assertThatExceptionOfType(DracoonApiException.Forbidden.class)
				.isThrownBy(() -> hasKeyPair(forbidden, "A").block(LONG));
		}
	}

	static Mono<List<Node>> createFolders(DracoonNodes nodes, long parentId, List<String> names) {
		// tag::batches[]
		return Flux.fromIterable(names)
			.flatMapSequential((name) -> nodes.createFolder(CreateFolderRequest.of(parentId, name)), 5)
			.collectList();
		// end::batches[]
	}

	static Mono<String> together(DracoonNodes nodes) {
		// tag::gather[]
		return Mono.zip(nodes.getByPath("/Projects"), nodes.getByPath("/Vault"))
			.map((both) -> both.getT1().name() + " and " + both.getT2().name());
		// end::gather[]
	}

	@Test
	void runsRequestsTogether() {
		List<String> names = List.of("a", "b", "c", "d", "e", "f", "g");
		assertThat(createFolders(this.nodes, idOf("/Projects"), names).block(LONG)).extracting(Node::name)
			.containsExactlyElementsOf(names);
		assertThat(together(this.nodes).block(LONG)).isEqualTo("Projects and Vault");
	}

	static Mono<Node> byPath(DracoonNodes nodes) {
		// tag::node-by-path[]
		return nodes.getByPath("/Projects/Reports/summary.pdf");
		// end::node-by-path[]
	}

	static Flux<Node> search(DracoonNodes nodes) {
		// tag::search[]
		return nodes.search(NodeSearchQuery.of("summary"));
		// end::search[]
	}

	@Test
	void findsNodes() {
		assertThatExceptionOfType(DracoonApiException.NotFound.class).isThrownBy(() -> byPath(this.nodes).block(LONG))
			.withMessageContaining("/Projects/Reports/summary.pdf");
		createFolders(this.nodes, idOf("/Projects/Reports"), List.of("summary.pdf")).block(LONG);
		assertThat(byPath(this.nodes).block(LONG)).isNotNull()
			.extracting(Node::path)
			.isEqualTo("/Projects/Reports/summary.pdf");
		assertThat(search(this.nodes).map(Node::name).collectList().block(LONG)).containsExactly("summary.pdf");
	}

	private long idOf(String path) {
		return this.nodes.getByPath(path).map(Node::id).blockOptional(LONG).orElseThrow();
	}

}
