// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.NotificationChannels;
import io.dracoonspring.emulator.internal.state.User;

/** Manages the topics and channels of users' notifications. */
final class NotificationRoutes implements Routes {

	private static final String CONFIG = "/api/v4/user/notifications/config";

	private static final List<Scope> SCOPES = List.of(new Scope(1, "NODE"), new Scope(2, "DOWNLOAD_SHARE"),
			new Scope(3, "UPLOAD_SHARE"));

	private final EmulatorState state;

	private final Calls calls;

	NotificationRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(CONFIG, this.calls.ok(this::list))
			.PUT(CONFIG + "/{id}", this.calls.ok(this::update))
			.GET("/api/v4/resources/user/notifications/scopes", this.calls.ok((call) -> new Scopes(SCOPES)))
			.build();
	}

	private Object list(Call call) {
		return new Configs(this.state.notificationChannels()
			.topics()
			.stream()
			.map((topic) -> Config.of(topic, call.user()))
			.toList());
	}

	private Object update(Call call) {
		long id = call.id("id");
		ChangeRequest body = call.body(ChangeRequest.class);
		NotificationChannels channels = this.state.notificationChannels();
		NotificationChannels.Topic topic = channels.topics()
			.stream()
			.filter((candidate) -> candidate.id() == id)
			.findFirst()
			.orElseThrow(PeopleErrorCode.NOTIFICATION_CONFIG_NOT_FOUND::exception);
		List<Integer> wanted = Fields.required(body.channelIds(), "channelIds");
		wanted.forEach((channelId) -> check(channels, topic, channelId));
		call.user().notificationChannels().put(topic.id(), List.copyOf(wanted));
		return Config.of(topic, call.user());
	}

	private static void check(NotificationChannels channels, NotificationChannels.Topic topic, int channelId) {
		if (channels.find(channelId).isEmpty()) {
			throw PeopleErrorCode.NOTIFICATION_CHANNEL_NOT_FOUND.exception();
		}
		if (!channels.isEnabled(channelId)) {
			throw PeopleErrorCode.NOTIFICATION_CHANNEL_DISABLED.exception();
		}
		if (!topic.channelIds().contains(channelId)) {
			throw PeopleErrorCode.NOTIFICATION_CHANNEL_ILLEGAL.exception();
		}
	}

	private record ChangeRequest(@Nullable List<Integer> channelIds) {

	}

	/** Represents all topics (schema {@code NotificationConfigList}). */
	private record Configs(List<Config> items) {

	}

	/**
	 * Represents the caller's channels for a topic (schema {@code NotificationConfig}).
	 */
	private record Config(long id, String eventTypeName, int scopeId, List<Integer> channelIds) {

		static Config of(NotificationChannels.Topic topic, User user) {
			return new Config(topic.id(), topic.eventTypeName(), topic.scopeId(),
					user.notificationChannels().getOrDefault(topic.id(), List.of(1)));
		}

	}

	/** Represents all scopes (schema {@code NotificationScopeList}). */
	private record Scopes(List<Scope> items) {

	}

	/** Represents the subject of a topic (schema {@code NotificationScope}). */
	private record Scope(int id, String name) {

	}

}
