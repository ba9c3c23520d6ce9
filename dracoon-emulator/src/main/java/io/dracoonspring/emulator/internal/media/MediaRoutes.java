// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.media;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.PngImage;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;

/**
 * Serves thumbnails. A thumbnail is a pattern that is computed from the hash of the
 * content. It does not show the image itself, because tests only need an image of the
 * requested size.
 */
public final class MediaRoutes implements Routes {

	private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,3})x([1-9][0-9]{0,3})");

	private static final int MAX_PIXELS = 4_000_000;

	private static final int SQUARES = 8;

	private final EmulatorState state;

	private final Calls calls;

	public MediaRoutes(Backend backend) {
		this.state = backend.state();
		this.calls = backend.calls().open();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/mediaserver/image/{media_token}/{size}", this.calls.answer(this::image))
			.build();
	}

	private Mono<ServerResponse> image(Call call) {
		Matcher size = SIZE.matcher(call.path("size"));
		if (!size.matches()) {
			throw ErrorCode.PARAMETER_INVALID.exception("The size must have the form 'widthxheight'");
		}
		int width = Integer.parseInt(size.group(1));
		int height = Integer.parseInt(size.group(2));
		if (width * height > MAX_PIXELS) {
			throw ErrorCode.PARAMETER_INVALID.exception("An image may have up to " + MAX_PIXELS + " pixels");
		}
		String token = call.path("media_token");
		int color = this.state.access(() -> color(token));
		byte[] png = PngImage.encode(width, height,
				(x, y) -> ((x * SQUARES / width + y * SQUARES / height) % 2 == 0) ? color : ~color & 0xFFFFFF);
		return ServerResponse.ok().contentType(MediaType.IMAGE_PNG).bodyValue(png);
	}

	private int color(String token) {
		return this.state.nodes()
			.all()
			.stream()
			.filter((node) -> node instanceof FileNode file && !file.isMalicious() && token.equals(file.mediaToken()))
			.findFirst()
			.map((node) -> Objects.hashCode(((FileNode) node).hash()) & 0xFFFFFF)
			.orElseThrow(ErrorCode.FILE_NOT_FOUND::exception);
	}

}
