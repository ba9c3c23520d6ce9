/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.uploads;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.keys.FileKeyRules;
import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.Container;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.FileContent;
import io.dracoonspring.emulator.state.FileDraft;
import io.dracoonspring.emulator.state.FileKey;
import io.dracoonspring.emulator.state.FileNode;
import io.dracoonspring.emulator.state.NodeNames;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.ResolutionStrategy;
import io.dracoonspring.emulator.state.User;

/**
 * What the node tree has to say about an upload. All methods throw an
 * {@code ApiException} where it says no.
 */
final class UploadRules {

	// 2^36 - 32 bytes, the limit of AES-GCM
	private static final long MAX_ENCRYPTED_SIZE = (1L << 36) - 32;

	private final EmulatorState state;

	UploadRules(EmulatorState state) {
		this.state = state;
	}

	void checkAnnouncement(User user, AnnouncedFile file) {
		this.state.access(() -> {
			Container target = target(user, file);
			checkName(target, file.name());
			if (target.isEncrypted() && user.keys().isEmpty()) {
				throw ErrorCode.KEY_PAIR_NOT_FOUND.exception("An upload into an encrypted room needs a key pair")
					.withStatus(403);
			}
			checkSize(target, Optional.ofNullable(file.size()).orElse(0L));
			return null;
		});
	}

	/**
	 * Check whether there is space for what has come so far.
	 * @param file the announced file
	 * @param length the number of bytes
	 */
	void checkSpace(AnnouncedFile file, long length) {
		this.state.access(() -> {
			checkSize(this.state.nodes().container(file.parentId()), length);
			return null;
		});
	}

	/**
	 * Check whether an upload could become a file now, its size aside.
	 * @param user the uploader
	 * @param file the announced file
	 * @param completion what the client wants to become of it
	 */
	void checkCompletion(User user, AnnouncedFile file, Completion completion) {
		this.state.access(() -> {
			Container target = target(user, file);
			String name = name(file, completion);
			checkName(target, name);
			checkKeys(user, target, completion);
			if (completion.resolutionStrategy() == ResolutionStrategy.FAIL
					&& target.child(name).filter(Container.class::isInstance).isPresent()) {
				throw ErrorCode.CONTAINER_IN_THE_WAY.exception();
			}
			return this.state.files().resolve(user, target, name, completion.resolutionStrategy(), null);
		});
	}

	/**
	 * Make the file.
	 * @param user the uploader
	 * @param file the announced file
	 * @param completion what the client wants to become of it
	 * @param content what has come
	 * @return the id of the new file
	 */
	long place(User user, AnnouncedFile file, Completion completion, FileContent content) {
		return this.state.access(() -> {
			Container target = target(user, file);
			checkKeys(user, target, completion);
			checkSize(target, content.size());
			FileDraft draft = new FileDraft(name(file, completion), content, file.classification(), file.notes(),
					file.expireAt(), file.timestampCreation(), file.timestampModification());
			FileNode node = this.state.files().place(user, target, draft, completion.resolutionStrategy());
			if (completion.fileKey() != null) {
				node.keys().putIfAbsent(user.id(), completion.fileKey());
			}
			completion.userFileKeys().forEach((key) -> node.keys().putIfAbsent(key.userId(), key.fileKey()));
			return node.id();
		});
	}

	private Container target(User user, AnnouncedFile file) {
		Container target = this.state.nodes().container(file.parentId());
		AccessControl.require(user, target, Permission.CREATE);
		return target;
	}

	private static String name(AnnouncedFile file, Completion completion) {
		String name = completion.fileName();
		return (name != null && !name.isEmpty()) ? name : file.name();
	}

	private static void checkName(Container target, String name) {
		NodeNames.validate(name);
		NodeNames.validatePath(target, name);
	}

	private void checkSize(Container target, long size) {
		if (target.isEncrypted() && size > MAX_ENCRYPTED_SIZE) {
			throw ErrorCode.FILE_TOO_LONG_FOR_GCM.exception();
		}
		this.state.files().quotas().require(target, size);
	}

	private void checkKeys(User user, Container target, Completion completion) {
		FileKey fileKey = completion.fileKey();
		if (!target.isEncrypted()) {
			if (fileKey != null || !completion.userFileKeys().isEmpty()) {
				throw ErrorCode.TARGET_NOT_ENCRYPTED.exception();
			}
			return;
		}
		FileKeyRules.check(require(fileKey), user);
		for (Completion.UserFileKey key : completion.userFileKeys()) {
			User recipient = this.state.users()
				.find(key.userId())
				.orElseThrow(() -> ErrorCode.USER_NOT_FOUND.exception("User " + key.userId()));
			FileKeyRules.check(key.fileKey(), recipient);
		}
	}

	private static FileKey require(@Nullable FileKey fileKey) {
		if (fileKey == null) {
			throw ErrorCode.FILE_KEY_MISSING.exception();
		}
		return fileKey;
	}

}
