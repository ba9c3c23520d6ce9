// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import reactor.test.StepVerifier;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.files.DracoonFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DracoonNodesTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private ApiServer server;

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void listsAllPages() {
		DracoonNodes nodes = nodes((query) -> page(query, 1203));
		assertThat(nodes.list(NodeQuery.children(4)).map(Node::id).collectList().block(TIMEOUT))
			.isEqualTo(LongStream.rangeClosed(1, 1203).boxed().toList());
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("GET /api/v4/nodes?parent_id=4&sort=createdAt%3Aasc%7Cname%3Aasc&offset=0&limit=500",
					"GET /api/v4/nodes?parent_id=4&sort=createdAt%3Aasc%7Cname%3Aasc&offset=499&limit=500",
					"GET /api/v4/nodes?parent_id=4&sort=createdAt%3Aasc%7Cname%3Aasc&offset=998&limit=500");
	}

	@Test
	void asksNothingBeforeItIsSubscribed() {
		DracoonNodes nodes = nodes((query) -> page(query, 3));
		nodes.list(NodeQuery.root());
		assertThat(this.server.calls()).isEmpty();
	}

	@Test
	void stopsAskingWhenEnoughWasTaken() {
		DracoonNodes nodes = nodes((query) -> page(query, 1000));
		StepVerifier.create(nodes.list(NodeQuery.root().withLimit(10)).take(10)).expectNextCount(10).verifyComplete();
		assertThat(this.server.calls()).hasSize(1);
	}

	@Test
	void isAtMostOnePageAheadOfTheConsumer() {
		DracoonNodes nodes = nodes((query) -> page(query, 1000));
		StepVerifier.create(nodes.list(NodeQuery.root().withLimit(10)), 0)
			.thenRequest(25)
			.expectNextCount(25)
			.then(() -> assertThat(this.server.calls()).hasSizeBetween(3, 4))
			.thenCancel()
			.verify(TIMEOUT);
	}

	@Test
	void startsAtTheOffset() {
		DracoonNodes nodes = nodes((query) -> page(query, 30));
		assertThat(nodes.list(NodeQuery.root().withOffset(25).withLimit(3)).map(Node::id).collectList().block(TIMEOUT))
			.containsExactly(26L, 27L, 28L, 29L, 30L);
	}

	@Test
	void followsATotalThatGrowsAndDropsWhatItHasSeen() {
		Map<String, String> pages = Map.of("0", json(0, 4, 1, 2), "1", json(1, 5, 1, 2, 3), "3", json(3, 5, 3, 4));
		DracoonNodes nodes = nodes((query) -> pages.get(query.get("offset")));
		assertThat(nodes.list(NodeQuery.root().withLimit(2)).map(Node::id).collectList().block(TIMEOUT))
			.containsExactly(1L, 2L, 3L, 4L);
	}

	@Test
	void endsWhenTheTotalPromisedTooMuch() {
		DracoonNodes nodes = nodes((query) -> "0".equals(query.get("offset")) ? json(0, 100, 1, 2) : json(1, 100, 2));
		assertThat(nodes.list(NodeQuery.root().withLimit(2)).count().block(TIMEOUT)).isEqualTo(2);
		assertThat(this.server.calls()).hasSize(2);
	}

	@Test
	void sendsFiltersEncodedOnce() {
		DracoonNodes nodes = nodes((query) -> page(query, 0));
		nodes.listPage(NodeQuery.root().withFilter(NodeFilter.NAME.equalTo("a+b & 50% ü;{x}"))).block(TIMEOUT);
		assertThat(this.server.calls().get(0).uri())
			.isEqualTo("/api/v4/nodes?parent_id=0&filter=name%3Aeq%3Aa%2Bb%20%26%2050%25%20%C3%BC%3B%7Bx%7D");
	}

	@Test
	void listsAllVersionsOfAFile() {
		nodes((query) -> page(query, 501));
		DracoonFiles files = this.server.client(DracoonFiles.class);
		assertThat(files.listVersions(9).count().block(TIMEOUT)).isEqualTo(501);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("GET /api/v4/nodes/files/versions/9?offset=0&limit=500",
					"GET /api/v4/nodes/files/versions/9?offset=499&limit=500");
	}

	@Test
	void searchesAllPages() {
		DracoonNodes nodes = nodes((query) -> page(query, 3));
		assertThat(nodes.search(NodeSearchQuery.of("x").withLimit(2)).count().block(TIMEOUT)).isEqualTo(3);
		assertThat(this.server.calls()).hasSize(2)
			.allSatisfy((call) -> assertThat(call.uri()).startsWith("/api/v4/nodes/search?search_string=x"));
	}

	@Test
	void findsANodeByItsPath() {
		DracoonNodes nodes = nodes(DracoonNodesTests::tree);
		assertThat(nodes.getByPath("/Projects/2026/plan.txt").block(TIMEOUT)).isNotNull()
			.extracting(Node::id)
			.isEqualTo(30L);
		assertThat(this.server.calls()).extracting((call) -> UriUtils.decode(call.uri(), StandardCharsets.UTF_8))
			.containsExactly(
					"/api/v4/nodes?parent_id=0&filter=name:eq:Projects|type:eq:room:folder&sort=createdAt:asc|name:asc&offset=0&limit=500",
					"/api/v4/nodes?parent_id=10&filter=name:eq:2026|type:eq:room:folder&sort=createdAt:asc|name:asc&offset=0&limit=500",
					"/api/v4/nodes?parent_id=20&filter=name:eq:plan.txt&sort=createdAt:asc|name:asc&offset=0&limit=500");
	}

	@Test
	void toleratesSlashesAtTheEnds() {
		DracoonNodes nodes = nodes(DracoonNodesTests::tree);
		assertThat(nodes.getByPath("Projects/2026/").map(Node::id).block(TIMEOUT)).isEqualTo(20L);
	}

	@Test
	void comparesNamesExactly() {
		DracoonNodes nodes = nodes(DracoonNodesTests::tree);
		StepVerifier.create(nodes.getByPath("/projects")).verifyError(DracoonApiException.NotFound.class);
	}

	@Test
	void namesTheMissingSegment() {
		DracoonNodes nodes = nodes(DracoonNodesTests::tree);
		StepVerifier.create(nodes.getByPath("/Projects/2027/plan.txt"))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DracoonApiException.NotFound.class)
				.hasMessageContaining("no '2027' in '/Projects'")
				.extracting((error) -> ((DracoonApiException) error).getErrorCode())
				.isEqualTo(DracoonErrorCode.NODE_NOT_FOUND));
	}

	@Test
	void findsNothingUnderANameThatCannotExist() {
		DracoonNodes nodes = nodes(DracoonNodesTests::tree);
		StepVerifier.create(nodes.getByPath("/a:b|c")).verifyError(DracoonApiException.NotFound.class);
		assertThat(this.server.calls()).isEmpty();
	}

	@Test
	void refusesThePathOfTheRoot() {
		DracoonNodes nodes = nodes(DracoonNodesTests::tree);
		assertThatIllegalArgumentException().isThrownBy(() -> nodes.getByPath("/")).withMessageContaining("root");
	}

	@Test
	void deletesManyWithABody() {
		this.server = ApiServer.answering((call) -> new Answer(204, "application/json", ""));
		DracoonNodes nodes = this.server.client(DracoonNodes.class);
		nodes.deleteMany(new DeleteNodesRequest(List.of(1L, 2L))).block(TIMEOUT);
		assertThat(this.server.calls()).containsExactly(new Call("DELETE", "/api/v4/nodes", "{\"nodeIds\":[1,2]}"));
	}

	private DracoonNodes nodes(Function<Map<String, String>, String> answers) {
		this.server = ApiServer.answering((call) -> Answer.json(answers.apply(query(call))));
		return this.server.client(DracoonNodes.class);
	}

	private static Map<String, String> query(Call call) {
		UriComponents uri = UriComponentsBuilder.fromUriString(call.uri()).build(true);
		return uri.getQueryParams()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(entry) -> UriUtils.decode(entry.getValue().get(0), StandardCharsets.UTF_8)));
	}

	private static String page(Map<String, String> query, int total) {
		int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
		int limit = Integer.parseInt(query.getOrDefault("limit", "500"));
		return json(offset, total, IntStream.rangeClosed(offset + 1, Math.min(total, offset + limit)).toArray());
	}

	private static String json(int offset, int total, int... ids) {
		return "{\"range\":{\"offset\":%d,\"limit\":500,\"total\":%d},\"items\":[%s]}".formatted(offset, total,
				IntStream.of(ids)
					.mapToObj((id) -> "{\"id\":" + id + ",\"referenceId\":9,\"name\":\"n" + id + "\"}")
					.collect(Collectors.joining(",")));
	}

	private static String tree(Map<String, String> query) {
		String node = switch (query.get("parent_id") + " " + query.get("filter").split("\\|")[0]) {
			// unlike a real server, this server ignores the case of names
			case "0 name:eq:Projects", "0 name:eq:projects" -> "{\"id\":10,\"type\":\"room\",\"name\":\"Projects\"}";
			case "10 name:eq:2026" -> "{\"id\":20,\"type\":\"folder\",\"name\":\"2026\"}";
			case "20 name:eq:plan.txt" -> "{\"id\":30,\"type\":\"file\",\"name\":\"plan.txt\"}";
			default -> "";
		};
		return "{\"range\":{\"offset\":0,\"limit\":500,\"total\":1},\"items\":[" + node + "]}";
	}

}
