// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.config.HomeRooms;
import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.NodeNames;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/** Serves the settings of the customer: home rooms and notification channels. */
final class CustomerSettingsRoutes implements Routes {

	private static final String SETTINGS = "/api/v4/settings";

	private static final String CHANNELS = SETTINGS + "/notifications/channels";

	private static final int EMAIL_ID = 1;

	private static final long EMAIL_MINUTES = 5;

	private final EmulatorState state;

	private final Calls calls;

	private final ConfigAccess access;

	CustomerSettingsRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.access = new ConfigAccess(calls);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(SETTINGS, this.access.read(() -> this.state.configuration().homeRooms()))
			.PUT(SETTINGS,
					this.access.changeBy(Update.class, this::homeRooms, () -> this.state.configuration().homeRooms()))
			.GET(CHANNELS, this.access.read(this::channels))
			.PUT(CHANNELS, this.access.change(Toggle.class, this::toggle, this::channels))
			.GET("/api/v4/config/info/notifications/channels", this.calls.ok((call) -> channels()))
			.build();
	}

	private void homeRooms(User user, Update update) {
		HomeRooms old = this.state.configuration().homeRooms();
		boolean active = Objects.requireNonNullElse(update.homeRoomsActive(), old.homeRoomsActive());
		if (old.homeRoomsActive() && !active) {
			throw AdminError.SETTING_INVALID.exception("Home rooms cannot be switched off");
		}
		if (!active) {
			return;
		}
		String name = (update.homeRoomParentName() != null) ? update.homeRoomParentName() : old.homeRoomParentName();
		Long quota = (update.homeRoomQuota() != null) ? update.homeRoomQuota() : old.homeRoomQuota();
		if (quota != null && quota < 0) {
			throw ErrorCode.NOT_POSITIVE.exception("'homeRoomQuota' must not be negative");
		}
		String checked = NodeNames.validate(Fields.required(name, "homeRoomParentName"));
		this.state.configuration()
			.homeRooms(new HomeRooms(true, checked, parent(user, old, checked), Objects.requireNonNullElse(quota, 0L)));
	}

	private long parent(User user, HomeRooms old, String name) {
		Long id = old.homeRoomParentId();
		if (id != null) {
			Room room = this.state.nodes().room(id);
			if (!room.name().equals(name)) {
				this.state.nodes().rename(room, name);
			}
			return id;
		}
		if (this.state.nodes().child(null, name).isPresent()) {
			throw ApiException.of(409, "Conflict", "A room with that name already exists");
		}
		Room room = this.state.nodes().createRoom(null, name, user.id());
		room.members().put(user.id(), Permission.ALL);
		return room.id();
	}

	private Object channels() {
		return Map.of("items", List.of(new Channel(EMAIL_ID, "EMAIL", "EMAIL", EMAIL_MINUTES,
				this.state.configuration().emailNotifications())));
	}

	private void toggle(Toggle toggle) {
		if (Fields.required(toggle.channelId(), "channelId") != EMAIL_ID) {
			throw AdminError.SETTING_INVALID.exception("There is no such channel");
		}
		boolean enabled = Fields.required(toggle.isEnabled(), "isEnabled");
		this.state.configuration().emailNotifications(enabled);
		this.state.notificationChannels().enable(EMAIL_ID, enabled);
	}

	private record Update(@Nullable Boolean homeRoomsActive, @Nullable String homeRoomParentName,
			@Nullable Long homeRoomQuota) {

	}

	private record Toggle(@Nullable Integer channelId, @Nullable Boolean isEnabled) {

	}

	private record Channel(int id, String type, String name, long frequency, boolean isEnabled) {

	}

}
