// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.settings;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.config.NotificationChannel;
import io.dracoonspring.api.webhooks.CreateWebhookRequest;
import io.dracoonspring.api.webhooks.UpdateWebhookRequest;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.api.webhooks.WebhookFilter;
import io.dracoonspring.api.webhooks.WebhookQuery;
import io.dracoonspring.api.webhooks.WebhookSort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DracoonCustomerSettingsTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final ApiServer server = ApiServer.answering((call) -> answer(call.uri()));

	private final DracoonCustomerSettings settings = this.server.client(DracoonCustomerSettings.class);

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void createsAWebhookThatShowsAnExample() {
		Webhook webhook = this.settings
			.createWebhook(CreateWebhookRequest.of("w", "https://a.example/hook", "file.created", "file.deleted")
				.withSecret(Secret.of("s3cret"))
				.withTriggerExampleEvent(true))
			.block(TIMEOUT);
		assertThat(body()).isEqualTo("""
				{"name":"w","url":"https://a.example/hook","eventTypeNames":["file.created","file.deleted"],\
				"secret":"s3cret","triggerExampleEvent":true}""");
		assertThat(webhook).isNotNull().asString().contains("id=4").doesNotContain("s3cret");
	}

	@Test
	void changesOnlyWhatIsSetOfAWebhook() {
		this.settings.updateWebhook(4, UpdateWebhookRequest.of().withIsEnabled(false)).block(TIMEOUT);
		assertThat(body()).isEqualTo("{\"isEnabled\":false}");
	}

	@Test
	void listsAllWebhooks() {
		WebhookQuery query = WebhookQuery.all()
			.withFilter(WebhookFilter.ID.isAnyOf(4L, 5L))
			.withFilter(WebhookFilter.LAST_FAIL_STATUS.equalTo(500))
			.withSort(WebhookSort.NAME.ascending());
		assertThat(this.settings.listWebhooks(query).map(Webhook::id).collectList().block(TIMEOUT)).containsExactly(4L);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("GET /api/v4/settings/webhooks?filter=id%3Aeq%3A4%3A5%7ClastFailStatus%3Aeq%3A500"
					+ "&sort=name%3Aasc&offset=0&limit=500");
	}

	@Test
	void changesOnlyWhatIsSetOfTheSettings() {
		this.settings.update(CustomerSettingsRequest.of().withHomeRoomQuota(0L)).block(TIMEOUT);
		assertThat(body()).isEqualTo("{\"homeRoomQuota\":0}");
	}

	@Test
	void refusesWhatTheServerCannotDo() {
		assertThatIllegalArgumentException().isThrownBy(() -> CustomerSettingsRequest.of().withHomeRoomsActive(false))
			.withMessageContaining("cannot be turned off again");
		assertThatIllegalArgumentException().isThrownBy(() -> CustomerSettingsRequest.of().withHomeRoomQuota(-1L));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CustomerSettingsRequest.of().withHomeRoomParentName("a/b"));
	}

	@Test
	void turnsAChannelOff() {
		assertThat(this.settings.setNotificationChannel(2, false).blockLast(TIMEOUT)).isNotNull()
			.extracting(NotificationChannel::id, NotificationChannel::isEnabled)
			.containsExactly(2L, false);
		assertThat(body()).isEqualTo("{\"channelId\":2,\"isEnabled\":false}");
	}

	private String body() {
		return this.server.calls().get(0).body();
	}

	private static Answer answer(String uri) {
		String webhook = "{\"id\":4,\"secret\":\"s3cret\"}";
		if (uri.endsWith("/channels")) {
			return Answer.json("{\"items\":[{\"id\":2,\"isEnabled\":false}]}");
		}
		return Answer.json(uri.contains("?")
				? "{\"range\":{\"offset\":0,\"limit\":500,\"total\":1},\"items\":[" + webhook + "]}" : webhook);
	}

}
