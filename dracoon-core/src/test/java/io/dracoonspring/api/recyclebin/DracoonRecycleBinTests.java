// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.recyclebin;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DracoonRecycleBinTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private ApiServer server;

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void listsTheVersionsOfAnEntry() {
		DracoonRecycleBin recycleBin = answering("""
				{"range":{"total":2},"items":[{"type":"file","parentId":5,"parentPath":"/Plans/","name":"a&b.txt",
				"lastDeletedNodeId":12},{"type":"folder","parentId":5,"name":"old","lastDeletedNodeId":13}]}""");
		List<DeletedNodeSummary> entries = recycleBin.list(4, DeletedNodeQuery.all()).collectList().block(TIMEOUT);
		assertThat(entries).extracting(DeletedNodeSummary::type)
			.containsExactly(DeletedNodeType.FILE, DeletedNodeType.FOLDER);
		recycleBin.listVersions(entries.get(0)).blockLast(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("GET /api/v4/nodes/4/deleted_nodes?sort=name%3Aasc%7CparentPath%3Aasc&offset=0&limit=500",
					"GET /api/v4/nodes/5/deleted_nodes/versions?type=file&name=a%26b.txt&sort=deletedAt%3Aasc&offset=0&limit=500");
	}

	@Test
	void keepsVersionsWithoutAnId() {
		DracoonRecycleBin recycleBin = answering(
				"""
						{"range":{"total":3},"items":[{"id":1,"parentId":4},{"parentId":4,"size":1},{"parentId":4,"size":2}]}""");
		assertThat(recycleBin.listVersions(4, DeletedNodeVersionQuery.of(DeletedNodeType.FILE, "a"))
			.count()
			.block(TIMEOUT)).isEqualTo(3);
	}

	@Test
	void restoresWhereTheVersionsWere() {
		DracoonRecycleBin recycleBin = answering("");
		recycleBin.restoreMany(RestoreDeletedNodesRequest.of(List.of(12L, 13L))).block(TIMEOUT);
		assertThat(this.server.calls().get(0).toString()).isEqualTo("POST /api/v4/nodes/deleted_nodes/actions/restore");
		assertThat(this.server.calls().get(0).body())
			.isEqualTo("{\"deletedNodeIds\":[12,13],\"resolutionStrategy\":\"fail\"}");
	}

	@Test
	void needsToKnowOfWhatVersionsAreWanted() {
		answering("");
		assertThatIllegalArgumentException().isThrownBy(() -> DeletedNodeVersionQuery.of(DeletedNodeType.FILE, " "))
			.withMessage("'name' must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> DeletedNodeVersionQuery.of(DeletedNodeType.UNKNOWN, "a"))
			.withMessageContaining("UNKNOWN");
	}

	private DracoonRecycleBin answering(String json) {
		this.server = ApiServer.answering((call) -> Answer.json(json));
		return this.server.client(DracoonRecycleBin.class);
	}

}
