// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.downloads;

import java.net.URI;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.s3.S3Storage;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.model.Permission;

/** Serves all kinds of downloads. */
public final class Downloads implements Routes {

	private static final String TOKEN = "/api/v4/downloads/{token}";

	private final EmulatorState state;

	private final Calls calls;

	private final ContentStore store;

	private final S3Storage s3;

	private final Tickets<FileDownload> tickets;

	private final Routes archives;

	public Downloads(Backend backend) {
		this.state = backend.state();
		this.calls = backend.calls();
		this.store = backend.store();
		this.s3 = backend.s3();
		this.tickets = new Tickets<>(this.state.clock(), Backend.URL_LIFETIME);
		this.archives = new ZipRoutes(this.calls, this.store);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST("/api/v4/nodes/files/{file_id}/downloads", this.calls.ok(this::issueUrl))
			.GET(TOKEN, this.calls.open().answer(this::download))
			.HEAD(TOKEN, this.calls.open().answer(this::download))
			.add(this.archives.routes())
			.build();
	}

	private Object issueUrl(Call call) {
		long id = call.id("file_id");
		FileNode file = readable(call.user(), id);
		this.state.events().record(EventType.FILE_DOWNLOADED, call.user().id(), Event.Subject.of(file));
		return new DownloadUrl(url(file, call.request().uri()).toString());
	}

	private FileNode readable(User user, long id) {
		FileNode file = this.state.nodes().file(id);
		AccessControl.require(user, file, Permission.READ);
		if (file.isMalicious()) {
			throw ContentError.FILE_MALICIOUS.exception();
		}
		if (file.isEncrypted() && user.keys().isEmpty()) {
			throw ErrorCode.KEY_PAIR_NOT_FOUND.exception("The file is encrypted").withStatus(403);
		}
		return file;
	}

	private URI url(FileNode file, URI request) {
		FileDownload download = FileDownload.of(file);
		if (this.state.settings().s3Storage()) {
			return this.s3.urls()
				.object(request.resolve("/"), download.contentId().value(), download.mediaType(),
						FileDownload.disposition(file.name(), false));
		}
		return request.resolve("/api/v4/downloads/" + this.tickets.issue(download));
	}

	private Mono<ServerResponse> download(Call call) {
		return this.tickets.find(call.path("token"))
			.orElseThrow(ErrorCode.CONTENT_TOKEN_INVALID::exception)
			.respond(call.request(), this.state, this.store);
	}

	private record DownloadUrl(String downloadUrl) {

		@Override
		public String toString() {
			return "DownloadUrl[]";
		}

	}

}
