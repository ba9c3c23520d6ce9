// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.keys.ShareRecipients;
import io.dracoonspring.emulator.internal.nodes.NodeRendering;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.FileDraft;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.ResolutionStrategy;
import io.dracoonspring.emulator.internal.state.Shares;
import io.dracoonspring.emulator.internal.state.UploadShare;
import io.dracoonspring.emulator.internal.state.Users;

/** An uploader with the link of an upload share. */
record ShareUploader(EmulatorState state, UploadShare share) implements Uploader {

	@Override
	public boolean isPublic() {
		return true;
	}

	@Override
	public void requireAccess(Container target) {
		if (this.state.shares().findUpload(this.share.id()).isEmpty()
				|| this.share.isExpired(this.state.clock().instant())) {
			throw ContentError.UPLOAD_SHARE_KEY_UNKNOWN.exception();
		}
	}

	@Override
	public void requireKeyPair(Container target) {
		if (ShareRecipients.of(this.state.users(), target).isEmpty()) {
			throw ContentError.NOBODY_HAS_KEY_PAIR.exception();
		}
	}

	@Override
	public void requireSpace(long size) {
		this.share.requireSpace(size);
	}

	@Override
	public void checkKeys(Container target, Completion completion) {
		if (!target.isEncrypted()) {
			if (!completion.userFileKeys().isEmpty()) {
				throw ErrorCode.TARGET_NOT_ENCRYPTED.exception();
			}
			return;
		}
		requireKeyPair(target);
		if (completion.userFileKeys().isEmpty()) {
			throw ErrorCode.FILE_KEY_MISSING.exception();
		}
		completion.checkUserFileKeys(this.state.users());
	}

	@Override
	public void checkName(Container target, String name, Completion completion) {
		if (completion.resolutionStrategy() != ResolutionStrategy.AUTORENAME) {
			throw ContentError.STRATEGY_NOT_ALLOWED.exception();
		}
	}

	@Override
	public FileNode place(Container target, FileDraft draft, Completion completion) {
		FileNode file = this.state.files().placeExternal(target, draft);
		Integer days = this.share.limits().filesExpiryPeriod();
		if (days != null) {
			file.expireAt(this.state.clock().instant().plus(Duration.ofDays(days)));
		}
		completion.userFileKeys().forEach((key) -> file.keys().putIfAbsent(key.userId(), key.fileKey()));
		this.share.uploaded(file);
		this.state.events()
			.record(EventType.UPLOAD_SHARE_USED, Users.EXTERNAL_ID, Shares.subject(this.share), Event.Subject.of(file));
		return file;
	}

	@Override
	public Object describe(FileNode file, NodeRendering rendering) {
		return new PublicNode(file.id(), file.type().wireName(), file.name(), file.size(), file.hash());
	}

	@Override
	public String toString() {
		return "ShareUploader[" + this.share.id() + "]";
	}

	/**
	 * Represents a node with the few properties that an uploader without an account may
	 * see (schema {@code Node}).
	 */
	private record PublicNode(long id, String type, String name, long size, @Nullable String hash) {

	}

}
