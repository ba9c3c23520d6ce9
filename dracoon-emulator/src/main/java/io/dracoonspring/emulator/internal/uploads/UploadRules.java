// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.util.Optional;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileContent;
import io.dracoonspring.emulator.internal.state.FileDraft;
import io.dracoonspring.emulator.internal.state.NodeNames;

/**
 * Checks uploads against the node tree. All methods throw an {@code ApiException} if they
 * refuse the upload.
 */
final class UploadRules {

	// 2^36 - 32 bytes, the limit of AES-GCM
	private static final long MAX_ENCRYPTED_SIZE = (1L << 36) - 32;

	private final EmulatorState state;

	UploadRules(EmulatorState state) {
		this.state = state;
	}

	/** Checks an upload before it begins. */
	void checkAnnouncement(Uploader uploader, AnnouncedFile file) {
		this.state.access(() -> {
			Container target = target(uploader, file);
			checkName(target, file.name());
			if (target.isEncrypted()) {
				uploader.requireKeyPair(target);
			}
			checkSize(uploader, target, Optional.ofNullable(file.size()).orElse(0L));
			return null;
		});
	}

	/** Returns whether the file has to be encrypted. */
	boolean isEncrypted(AnnouncedFile file) {
		return this.state.access(() -> this.state.nodes().container(file.parentId()).isEncrypted());
	}

	/**
	 * Checks that the received bytes fit.
	 * @param length the number of all bytes received so far
	 */
	void checkSpace(Uploader uploader, AnnouncedFile file, long length) {
		this.state.access(() -> {
			checkSize(uploader, this.state.nodes().container(file.parentId()), length);
			return null;
		});
	}

	/** Checks the completion of an upload. */
	void checkCompletion(Uploader uploader, AnnouncedFile file, Completion completion) {
		this.state.access(() -> {
			Container target = target(uploader, file);
			String name = name(file, completion);
			checkName(target, name);
			uploader.checkKeys(target, completion);
			uploader.checkName(target, name, completion);
			return null;
		});
	}

	/**
	 * Creates the file.
	 * @param completion the instructions of the client
	 */
	long place(Uploader uploader, AnnouncedFile file, Completion completion, FileContent content) {
		return this.state.access(() -> {
			Container target = target(uploader, file);
			uploader.checkKeys(target, completion);
			checkSize(uploader, target, content.size());
			FileDraft draft = new FileDraft(name(file, completion), content, file.classification(), file.notes(),
					file.expireAt(), file.timestampCreation(), file.timestampModification());
			return uploader.place(target, draft, completion).id();
		});
	}

	private Container target(Uploader uploader, AnnouncedFile file) {
		Container target = this.state.nodes().container(file.parentId());
		uploader.requireAccess(target);
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

	private void checkSize(Uploader uploader, Container target, long size) {
		if (target.isEncrypted() && size > MAX_ENCRYPTED_SIZE) {
			throw ErrorCode.FILE_TOO_LONG_FOR_GCM.exception();
		}
		uploader.requireSpace(size);
		this.state.files().quotas().require(target, size);
	}

}
