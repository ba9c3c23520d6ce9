// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.state.DownloadShare;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Shares;
import io.dracoonspring.emulator.internal.state.Users;

/**
 * Contains the rules for recipients of a download share. Callers must hold the lock of
 * the state. All methods throw an {@code ApiException} if they refuse the recipient.
 */
record PublicDownloads(EmulatorState state) {

	DownloadShare get(String accessKey) {
		return this.state.shares()
			.downloads()
			.stream()
			.filter((share) -> share.accessKey().equals(accessKey) && !share.isExpired(this.state.clock().instant()))
			.findFirst()
			.orElseThrow(ContentError.DOWNLOAD_SHARE_KEY_UNKNOWN::exception);
	}

	void requirePassword(DownloadShare share, @Nullable String password) {
		if (!share.accepts((password != null) ? password : "", this.state.clock().instant())) {
			throw ContentError.DOWNLOAD_SHARE_PASSWORD_WRONG.exception();
		}
	}

	/** Counts a download, if the share still allows one. */
	void count(DownloadShare share) {
		if (share.isUsedUp()) {
			throw ContentError.DOWNLOAD_LIMIT_REACHED.exception();
		}
		share.countDownload();
		this.state.events()
			.record(EventType.DOWNLOAD_SHARE_USED, Users.EXTERNAL_ID, Shares.subject(share),
					Event.Subject.of(share.node()));
	}

}
