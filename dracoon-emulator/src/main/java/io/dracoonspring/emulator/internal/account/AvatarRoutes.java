// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import java.util.UUID;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.BodyBytes;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.UserProfileBuilder;
import io.dracoonspring.emulator.internal.uploads.UploadBody;

/** Serves the pictures of users. */
final class AvatarRoutes implements Routes {

	private static final String OWN = "/api/v4/user/account/avatar";

	private static final String DOWNLOADS = "/api/v4/downloads/avatar/";

	private static final String ANY = "{user_id}/{uuid}";

	private static final int MAX_BYTES = 5 * 1024 * 1024;

	private final EmulatorState state;

	private final Calls calls;

	AvatarRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(OWN, this.calls.ok(this::get))
			.POST(OWN, this.calls.stream(this::upload))
			.DELETE(OWN, this.calls.ok(this::reset))
			.GET("/api/v4/resources/users/{user_id}/avatar/{uuid}", this.calls.open().ok(this::describe))
			.GET(DOWNLOADS + ANY, this.calls.open().answer(this::download))
			.build();
	}

	private Object get(Call call) {
		return describe(call.user(), call);
	}

	private Avatar describe(User user, Call call) {
		String uuid = user.profile().avatarUuid();
		return new Avatar(call.request().uri().resolve(DOWNLOADS + user.id() + "/" + uuid).toString(), uuid,
				user.avatar() != null);
	}

	private Mono<ServerResponse> upload(Call call) {
		return BodyBytes.join(UploadBody.of(call.request()), MAX_BYTES)
			.onErrorMap(DataBufferLimitException.class, (ex) -> PeopleErrorCode.AVATAR_TOO_BIG.exception())
			.switchIfEmpty(Mono.error(() -> PeopleErrorCode.AVATAR_TYPE_INVALID.exception("The picture is missing")))
			.map(AvatarImages::check)
			.flatMap((avatar) -> Json.created(this.state.access(() -> {
				call.user().avatar(avatar);
				return renew(call);
			})));
	}

	private Object reset(Call call) {
		call.user().avatar(null);
		return renew(call);
	}

	private Avatar renew(Call call) {
		User user = call.user();
		user.profile(UserProfileBuilder.builder(user.profile()).avatarUuid(UUID.randomUUID().toString()).build());
		return describe(user, call);
	}

	private Object describe(Call call) {
		return describe(find(call), call);
	}

	private User find(Call call) {
		long id = call.id("user_id");
		String uuid = call.path("uuid");
		return this.state.users()
			.find(id)
			.filter((user) -> user.profile().avatarUuid().equals(uuid))
			.orElseThrow(PeopleErrorCode.AVATAR_NOT_FOUND::exception);
	}

	private Mono<ServerResponse> download(Call call) {
		User.Avatar avatar = this.state.access(() -> {
			User user = find(call);
			return (user.avatar() != null) ? user.avatar() : AvatarImages.ofNobody(user.id());
		});
		return ServerResponse.ok()
			.contentType(MediaType.parseMediaType(avatar.mediaType()))
			.bodyValue(avatar.content());
	}

	/** Represents the location of a picture (schema {@code Avatar}). */
	private record Avatar(String avatarUri, String avatarUuid, boolean isCustomAvatar) {

	}

}
