// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.datev;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.DatevFailure;
import io.dracoonspring.emulator.internal.state.DatevLink;
import io.dracoonspring.emulator.internal.state.DatevProduct;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Room;

/** Serves the links between rooms and one DATEV product. */
final class LinkRoutes implements Routes {

	private final EmulatorState state;

	private final Calls calls;

	private final DatevCalls datev;

	private final DatevProduct product;

	LinkRoutes(Calls calls, DatevProduct product) {
		this.state = calls.state();
		this.calls = calls;
		this.datev = new DatevCalls(calls.state());
		this.product = product;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		String link = DatevCalls.linkPath(this.product);
		return RouterFunctions.route()
			.GET(DatevCalls.path(this.product), this.calls.ok(this::list))
			.GET(link, this.calls.ok((call) -> LinkJson.of(link(call), this.state)))
			.DELETE(link, this.calls.done(this::remove))
			.POST(link + "/sync", this.calls.done(this::sync))
			.GET(link + "/files", this.calls.ok(this::files))
			.GET(link + "/files/{file_id}", this.calls.ok(this::file))
			.build();
	}

	private DatevLink link(Call call) {
		return this.datev.link(call, this.product);
	}

	private Object list(Call call) {
		Stream<DatevLink> links = this.state.datevLinks()
			.all()
			.stream()
			.filter((link) -> link.target().product() == this.product);
		Long room = call.number("room_id");
		if (room != null) {
			long roomId = this.state.nodes().room(Fields.positive(room, "room_id")).id();
			links = links.filter((link) -> link.target().roomId() == roomId);
		}
		return new LinkJson.Items(links.map((link) -> LinkJson.of(link, this.state)).toList());
	}

	private void remove(Call call) {
		this.state.datevLinks().remove(this.datev.managedLink(call, this.product));
	}

	private void sync(Call call) {
		DatevLink link = this.datev.managedLink(call, this.product);
		this.datev.problem(link).ifPresentOrElse((error) -> link.failure(DatevFailure.of(error)), () -> send(link));
	}

	private void send(DatevLink link) {
		Room room = this.state.nodes().room(link.target().roomId());
		Instant now = this.state.clock().instant();
		link.failure(null);
		room.files()
			.filter((file) -> file.room() == room)
			.forEach((file) -> link.send(file.id(), DocumentCheck.problem(file).map(DatevFailure::of).orElse(null),
					now));
	}

	private Object files(Call call) {
		DatevLink link = link(call);
		return new FileJson.Items(link.files().stream().map((file) -> FileJson.of(link, file)).toList());
	}

	private Object file(Call call) {
		DatevLink link = link(call);
		return link.file(call.id("file_id"))
			.map((file) -> FileJson.of(link, file))
			.orElseThrow(() -> ApiException.of(404, "Not Found", "The file was not sent to DATEV"));
	}

	/**
	 * Represents a file that was sent to DATEV (schema {@code DatevSyncFile}).
	 *
	 * @param syncConfigId the id of the link
	 * @param datevFileId the id of the file at DATEV
	 * @param uploadStatus {@code completed} if DATEV accepted the file, otherwise
	 * {@code failed}
	 * @param uploadStartedAt when the file was sent
	 * @param uploadCompletedAt when DATEV accepted the file, {@code null} if DATEV did
	 * not accept it
	 * @param uploadErrorDetails the reason why DATEV did not accept the file,
	 * {@code null} if DATEV accepted it
	 */
	private record FileJson(long syncConfigId, long fileId, String datevFileId, String uploadStatus,
			Instant uploadStartedAt, @Nullable Instant uploadCompletedAt, @Nullable DatevFailure uploadErrorDetails) {

		static FileJson of(DatevLink link, DatevLink.SentFile file) {
			// the two values of uploadStatus are arbitrary, because the API document
			// does not define any
			boolean failed = file.failure() != null;
			return new FileJson(link.id(), file.fileId(), file.datevFileId(), failed ? "failed" : "completed",
					file.sentAt(), failed ? null : file.sentAt(), file.failure());
		}

		/**
		 * Represents a list of files (schema {@code DatevSyncFileList}).
		 *
		 * @param items the files
		 */
		record Items(List<FileJson> items) {

		}

	}

}
