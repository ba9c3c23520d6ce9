// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.branding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.config.Branding;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.PngImage;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;

/** Serves the branding to clients without authentication. */
final class PublicBrandingRoutes implements Routes {

	private static final int PLAIN_COLOR = 0x2D6CB5;

	private final EmulatorState state;

	private final Calls calls;

	PublicBrandingRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls.open();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/branding/api/v1/public/branding", this.calls.ok(this::body))
			.GET(ImageTypes.FILES + "{type}/{size}", this.calls.answer(this::image))
			.build();
	}

	private PublicBranding body(Call call) {
		Branding branding = this.state.branding();
		Branding.Look look = branding.look();
		List<ImageFiles> images = ImageTypes.ALL.stream()
			.map((type) -> new ImageFiles(type,
					ImageTypes.SIZES.stream()
						.map((size) -> new ImageFile(size, ImageTypes.url(call.request().uri(), type, size)))
						.toList()))
			.toList();
		return new PublicBranding(branding.createdAt(), branding.changedAt(), look.productName(),
				look.colors().stream().map(Colors::of).toList(), look.colorizeHeader(), look.texts(), look.imprintUrl(),
				look.privacyUrl(), look.supportUrl(), look.emailContact(), images, look.positionLoginBox(),
				look.appearanceLoginBox());
	}

	private Mono<ServerResponse> image(Call call) {
		String type = ImageTypes.check(call.path("type"));
		int pixels = ImageTypes.pixels(call.path("size"));
		Branding.Image image = this.state
			.access(() -> Optional.ofNullable(this.state.branding().look().imageIds().get(type))
				.flatMap(this.state.branding()::image))
			.orElseGet(() -> new Branding.Image(type, "image/png",
					PngImage.encode(pixels, pixels, (x, y) -> PLAIN_COLOR)));
		return ServerResponse.ok().contentType(MediaType.parseMediaType(image.mediaType())).bodyValue(image.content());
	}

	/** Represents the branding as unauthenticated clients see it. */
	private record PublicBranding(Instant createdAt, Instant changedAt, String productName, List<Colors> colors,
			boolean colorizeHeader, List<Branding.Text> texts, String imprintUrl, String privacyUrl, String supportUrl,
			String emailContact, List<ImageFiles> images, int positionLoginBox, String appearanceLoginBox) {

	}

	private record ImageFiles(String type, List<ImageFile> files) {

	}

	private record ImageFile(String size, String url) {

	}

}
