// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.branding;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.config.Branding;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.BodyBytes;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.uploads.UploadBody;
import io.dracoonspring.emulator.model.Right;

/** Shows and changes the branding of pages. */
final class BrandingRoutes implements Routes {

	private static final String BRANDING = "/branding/api/v1/branding";

	private static final int MAX_BYTES = 5 * 1024 * 1024;

	private final EmulatorState state;

	private final Calls calls;

	BrandingRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(BRANDING, this.calls.ok(this::get))
			.PUT(BRANDING, this.calls.ok(this::update))
			.POST(BRANDING + "/files", this.calls.requiring(Right.CHANGE_CONFIG).stream(this::upload))
			.build();
	}

	private Object get(Call call) {
		call.user().require(Right.READ_CONFIG);
		return body(call);
	}

	private BrandingJson body(Call call) {
		return BrandingJson.of(this.state.branding().look(), call.request().uri());
	}

	private Object update(Call call) {
		call.user().require(Right.CHANGE_CONFIG);
		BrandingUpdate body = call.body(BrandingUpdate.class);
		Branding branding = this.state.branding();
		branding.look(body.merged(branding), this.state.clock().instant());
		this.state.events().record(EventType.CONFIGURATION_CHANGED, call.user().id());
		return body(call);
	}

	private Mono<ServerResponse> upload(Call call) {
		String type = ImageTypes.check(call.query("type"));
		return BodyBytes.join(UploadBody.of(call.request()), MAX_BYTES)
			.onErrorMap(DataBufferLimitException.class,
					(ex) -> ApiException.of(413, "Payload Too Large", "The image exceeds " + MAX_BYTES + " bytes"))
			.switchIfEmpty(Mono.error(() -> ErrorCode.FIELD_MISSING.exception("The image is missing")))
			.flatMap((bytes) -> {
				String mediaType = ImageTypes.mediaType(bytes);
				return Json
					.created(this.state.access(() -> new Upload(this.state.branding().add(type, mediaType, bytes),
							this.state.clock().instant())));
			});
	}

	private record Upload(long id, Instant createdAt) {

	}

	/** Represents the branding in the form for administrators. */
	private record BrandingJson(String productName, List<Colors> colors, boolean colorizeHeader,
			List<Branding.Text> texts, String imprintUrl, String privacyUrl, String supportUrl, String emailContact,
			List<Image> images, int positionLoginBox, String appearanceLoginBox) {

		static BrandingJson of(Branding.Look look, URI server) {
			return new BrandingJson(look.productName(), look.colors().stream().map(Colors::of).toList(),
					look.colorizeHeader(), look.texts(), look.imprintUrl(), look.privacyUrl(), look.supportUrl(),
					look.emailContact(),
					look.imageIds()
						.entrySet()
						.stream()
						.map((image) -> new Image(image.getValue(), image.getKey(),
								ImageTypes.url(server, image.getKey(), "large")))
						.toList(),
					look.positionLoginBox(), look.appearanceLoginBox());
		}

	}

	private record Image(long id, String type, @Nullable String url) {

	}

}
