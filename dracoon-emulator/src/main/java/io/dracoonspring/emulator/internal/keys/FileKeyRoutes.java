// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keys;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileKey;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Role;

public final class FileKeyRoutes implements Routes {

	private final EmulatorState state;

	private final Calls calls;

	public FileKeyRoutes(Backend backend) {
		this.state = backend.state();
		this.calls = backend.calls();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/api/v4/nodes/files/{file_id}/user_file_key", this.calls.ok(this::get))
			.GET("/api/v4/nodes/missingFileKeys", this.calls.ok(this::missing))
			.POST("/api/v4/nodes/files/keys", this.calls.done(this::set))
			.build();
	}

	private Object get(Call call) {
		long fileId = call.id("file_id");
		String version = call.query("version");
		return find(call.user(), fileId, version);
	}

	private FileKey find(User user, long fileId, @Nullable String version) {
		FileNode file = this.state.nodes().file(fileId);
		if (!KeyedFiles.concerns(user, file)) {
			throw ApiException.forbidden("The caller has no permission that needs the key of file " + fileId);
		}
		if (user.keys().isEmpty()) {
			throw ErrorCode.KEY_PAIR_NOT_FOUND.exception().withStatus(403);
		}
		return file.keys()
			.of(user.id())
			.stream()
			.filter((key) -> version == null || version.isEmpty() || key.version().equals(version))
			// take the last key, because the keys for older key pairs come first
			.reduce((first, second) -> second)
			.orElseThrow(ErrorCode.FILE_KEY_NOT_FOUND::exception);
	}

	private Object missing(Call call) {
		MissingKeyQuery query = MissingKeyQuery.of(call.request());
		return query.answer(this.state, call.user());
	}

	private void set(Call call) {
		set(call.user(), call.body(SetKeysRequest.class).assignments());
	}

	// check everything before changing anything, so that the request succeeds or fails as
	// a whole
	private void set(User caller, List<SetKeysRequest.Assignment> assignments) {
		if (caller.keys().isEmpty()) {
			throw ErrorCode.KEY_PAIR_NOT_FOUND.exception().withStatus(403);
		}
		List<FileNode> files = new ArrayList<>();
		for (SetKeysRequest.Assignment assignment : assignments) {
			FileNode file = this.state.nodes().file(assignment.fileId());
			check(caller, file, assignment);
			files.add(file);
		}
		for (int index = 0; index < files.size(); index++) {
			SetKeysRequest.Assignment assignment = assignments.get(index);
			files.get(index).keys().putIfAbsent(assignment.recipientId(), assignment.fileKey());
		}
	}

	private void check(User caller, FileNode file, SetKeysRequest.Assignment assignment) {
		if (!file.isEncrypted()) {
			throw ErrorCode.TARGET_NOT_ENCRYPTED.exception();
		}
		if (!KeyedFiles.concerns(caller, file) && !caller.has(Role.CONFIG_MANAGER)) {
			throw ErrorCode.NOT_PERMITTED.exception("The caller may not set keys of file " + file.id()).withStatus(403);
		}
		boolean own = assignment.recipientId() == caller.id();
		if (!own && !KeyedFiles.opens(caller, file)) {
			throw ErrorCode.NOT_PERMITTED.exception("The caller has no key of file " + file.id()).withStatus(403);
		}
		FileKeyRules.check(assignment.fileKey(), recipient(file, assignment.recipientId()));
	}

	private KeyRecipient recipient(FileNode file, long id) {
		if (id < 0) {
			return new KeyedFiles(this.state).rescueKeys(file.room())
				.stream()
				.filter((rescueKey) -> rescueKey.id() == id)
				.findFirst()
				.orElseThrow(ErrorCode.USER_NOT_FOUND::exception);
		}
		User user = this.state.users().find(id).orElseThrow(ErrorCode.USER_NOT_FOUND::exception);
		if (!KeyedFiles.concerns(user, file)) {
			throw ErrorCode.NOT_PERMITTED.exception("User " + id + " has no access to file " + file.id())
				.withStatus(403);
		}
		return KeyRecipient.of(user);
	}

	/**
	 * Represents a request to set file keys (schema {@code UserFileKeySetBatchRequest}).
	 *
	 * @param items the file keys
	 */
	private record SetKeysRequest(@Nullable List<Item> items) {

		List<Assignment> assignments() {
			return Fields.required(this.items, "items").stream().map(Item::toAssignment).toList();
		}

		/**
		 * Represents a file key to set (schema {@code UserFileKeySetRequest}).
		 *
		 * @param userId the id of the recipient, negative for a rescue key
		 * @param fileKey the file key, encrypted for the recipient
		 */
		record Item(@Nullable Long userId, @Nullable Long fileId, @Nullable FileKey fileKey) {

			private Assignment toAssignment() {
				return new Assignment(Fields.required(this.userId, "userId"), Fields.positive(this.fileId, "fileId"),
						Fields.required(this.fileKey, "fileKey"));
			}

		}

		/**
		 * Contains a file key with its recipient.
		 *
		 * @param recipientId the id of the user; negative for a rescue key
		 */
		record Assignment(long recipientId, long fileId, FileKey fileKey) {

		}

	}

}
