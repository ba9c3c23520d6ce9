// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.comments;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DracoonCommentsTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	@Test
	void writesAndChangesAComment() {
		try (ApiServer server = ApiServer.answering((call) -> Answer.json("{\"id\":3,\"text\":\"Fine\"}"))) {
			DracoonComments comments = server.client(DracoonComments.class);
			assertThat(comments.create(4, "Fine").map(Comment::text).block(TIMEOUT)).isEqualTo("Fine");
			comments.update(3, "Better").block(TIMEOUT);
			assertThat(server.calls()).extracting(Call::toString)
				.containsExactly("POST /api/v4/nodes/4/comments", "PUT /api/v4/nodes/comments/3");
			assertThat(server.calls()).extracting(Call::body)
				.containsExactly("{\"text\":\"Fine\"}", "{\"text\":\"Better\"}");
		}
	}

	@Test
	void leavesDeletedCommentsOutOnRequest() {
		try (ApiServer server = ApiServer
			.answering((call) -> Answer.json("{\"range\":{\"total\":1},\"items\":[{\"id\":3}]}"))) {
			DracoonComments comments = server.client(DracoonComments.class);
			assertThat(comments.list(4, CommentQuery.all().withHideDeleted(true)).count().block(TIMEOUT)).isOne();
			assertThat(server.calls()).extracting(Call::toString)
				.containsExactly("GET /api/v4/nodes/4/comments?hide_deleted=true&offset=0&limit=500");
		}
	}

	@Test
	void refusesTextsThatTheServerWouldRefuse() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CreateNodeCommentRequest("x".repeat(65536)))
			.withMessage("'text' must not have more than 65535 characters");
		assertThatIllegalArgumentException().isThrownBy(() -> new ChangeNodeCommentRequest(""))
			.withMessage("'text' must not be empty");
	}

}
