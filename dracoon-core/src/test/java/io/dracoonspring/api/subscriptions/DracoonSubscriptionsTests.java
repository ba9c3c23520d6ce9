// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.nodes.NodeType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DracoonSubscriptionsTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final ApiServer server = ApiServer.answering(
			(call) -> Answer.json(call.uri().contains("notifications") ? "{\"id\":6,\"scopeId\":1,\"channelIds\":[]}"
					: "{\"range\":{\"offset\":0,\"limit\":500,\"total\":1},\"items\":[{\"id\":3,\"type\":\"room\"}]}"));

	private final DracoonSubscriptions subscriptions = this.server.client(DracoonSubscriptions.class);

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void listsAllNodesOfARoom() {
		NodeSubscriptionQuery query = NodeSubscriptionQuery.all()
			.withFilter(NodeSubscriptionFilter.AUTH_PARENT_ID.equalTo(8L))
			.withSort(NodeSubscriptionSort.NODE_ID.descending());
		assertThat(this.subscriptions.listNodes(query).map(SubscribedNode::type).collectList().block(TIMEOUT))
			.containsExactly(NodeType.ROOM);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("GET /api/v4/user/subscriptions/nodes?filter=authParentId%3Aeq%3A8"
					+ "&sort=nodeId%3Adesc&offset=0&limit=500");
	}

	@Test
	void startsAndEndsManySubscriptions() {
		this.subscriptions.updateUploadShares(UpdateSubscriptionsBulkRequest.subscribe(List.of(1L, 2L))).block(TIMEOUT);
		this.subscriptions.updateDownloadShares(UpdateSubscriptionsBulkRequest.unsubscribe(List.of(3L))).block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::toString, Call::body)
			.containsExactly(
					tuple("PUT /api/v4/user/subscriptions/upload_shares",
							"{\"objectIds\":[1,2],\"isSubscribed\":true}"),
					tuple("PUT /api/v4/user/subscriptions/download_shares",
							"{\"objectIds\":[3],\"isSubscribed\":false}"));
	}

	@Test
	void noChannelsMeanSilence() {
		this.subscriptions.updateNotificationConfig(6, NotificationConfigChangeRequest.of()).block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::toString, Call::body)
			.containsExactly(tuple("PUT /api/v4/user/notifications/config/6", "{\"channelIds\":[]}"));
	}

}
