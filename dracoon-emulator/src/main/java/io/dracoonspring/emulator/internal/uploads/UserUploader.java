// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.keys.FileKeyRules;
import io.dracoonspring.emulator.internal.nodes.NodeRendering;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileDraft;
import io.dracoonspring.emulator.internal.state.FileKey;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.ResolutionStrategy;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/** An uploader with an account. */
record UserUploader(EmulatorState state, User user) implements Uploader {

	@Override
	public boolean isPublic() {
		return false;
	}

	@Override
	public void requireAccess(Container target) {
		AccessControl.require(this.user, target, Permission.CREATE);
	}

	@Override
	public void requireKeyPair(Container target) {
		if (this.user.keys().isEmpty()) {
			throw ErrorCode.KEY_PAIR_NOT_FOUND.exception("An upload into an encrypted room needs a key pair")
				.withStatus(403);
		}
	}

	@Override
	public void requireSpace(long size) {
		// check nothing, because users have no limits of their own, and other code checks
		// the quotas of rooms and customer for all uploaders
	}

	@Override
	public void checkKeys(Container target, Completion completion) {
		FileKey fileKey = completion.fileKey();
		if (!target.isEncrypted()) {
			if (fileKey != null || !completion.userFileKeys().isEmpty()) {
				throw ErrorCode.TARGET_NOT_ENCRYPTED.exception();
			}
			return;
		}
		if (fileKey == null) {
			throw ErrorCode.FILE_KEY_MISSING.exception();
		}
		FileKeyRules.check(fileKey, this.user);
		completion.checkUserFileKeys(this.state.users());
	}

	@Override
	public void checkName(Container target, String name, Completion completion) {
		if (completion.resolutionStrategy() == ResolutionStrategy.FAIL
				&& target.child(name).filter(Container.class::isInstance).isPresent()) {
			throw ErrorCode.CONTAINER_IN_THE_WAY.exception();
		}
		this.state.files().resolve(this.user, target, name, completion.resolutionStrategy(), null);
	}

	@Override
	public FileNode place(Container target, FileDraft draft, Completion completion) {
		FileNode file = this.state.files()
			.place(this.user, target, draft, completion.resolutionStrategy(), completion.keepShareLinks());
		if (completion.fileKey() != null) {
			file.keys().putIfAbsent(this.user.id(), completion.fileKey());
		}
		completion.userFileKeys().forEach((key) -> file.keys().putIfAbsent(key.userId(), key.fileKey()));
		return file;
	}

	@Override
	public Object describe(FileNode file, NodeRendering rendering) {
		return rendering.single(this.user, file);
	}

}
