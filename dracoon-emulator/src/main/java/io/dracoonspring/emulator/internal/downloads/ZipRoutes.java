// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.downloads;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.model.Permission;

/** Serves downloads of several files and folders as one archive. */
final class ZipRoutes implements Routes {

	private static final String TOKEN = "/api/v4/downloads/zip/{token}";

	private final EmulatorState state;

	private final Calls calls;

	private final ContentStore store;

	private final Tickets<ZipDownload> tickets;

	ZipRoutes(Calls calls, ContentStore store) {
		this.state = calls.state();
		this.calls = calls;
		this.store = store;
		this.tickets = new Tickets<>(this.state.clock(), Backend.URL_LIFETIME);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST("/api/v4/nodes/zip", this.calls.ok(this::issueUrl))
			.POST("/api/v4/nodes/zip/download", this.calls.answer(this::download))
			.GET(TOKEN, this.calls.open().answer(this::downloadByToken))
			.build();
	}

	private Object issueUrl(Call call) {
		ZipRequest body = call.body(ZipRequest.class);
		String token = this.tickets.issue(archive(call.user(), body));
		return new DownloadUrl(call.request().uri().resolve("/api/v4/downloads/zip/" + token).toString());
	}

	private Mono<ServerResponse> download(Call call) {
		return archive(call.user(), call.body(ZipRequest.class)).respond(call.request(), this.store);
	}

	private Mono<ServerResponse> downloadByToken(Call call) {
		return this.tickets.find(call.path("token"))
			.orElseThrow(ErrorCode.CONTENT_TOKEN_INVALID::exception)
			.respond(call.request(), this.store);
	}

	private ZipDownload archive(User user, ZipRequest body) {
		List<Long> ids = Fields.ids(body.nodeIds(), "nodeIds");
		return this.state.access(() -> {
			List<Node> nodes = ids.stream().map((id) -> node(user, id)).toList();
			return ZipDownload.of((nodes.size() == 1) ? nodes.get(0).name() : "DRACOON", nodes);
		});
	}

	private Node node(User user, long id) {
		Node node = this.state.nodes().find(id).orElseThrow(ErrorCode.NODE_NOT_FOUND::exception);
		AccessControl.require(user, node, Permission.READ);
		if (node instanceof Room) {
			throw ApiException.of(400, "Bad Request", "Rooms cannot be downloaded as an archive");
		}
		if (node.isEncrypted()) {
			throw ErrorCode.TARGET_ENCRYPTED.exception();
		}
		return node;
	}

	private record ZipRequest(@Nullable List<Long> nodeIds) {

	}

	private record DownloadUrl(String downloadUrl) {

		@Override
		public String toString() {
			return "DownloadUrl[]";
		}

	}

}
