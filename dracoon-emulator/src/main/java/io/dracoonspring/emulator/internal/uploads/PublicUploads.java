// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.UploadShare;

/**
 * Contains the rules for users of the link of an upload share. Callers must hold the lock
 * of the state. All methods throw an {@code ApiException} if they refuse the user.
 */
record PublicUploads(EmulatorState state) {

	UploadShare get(String accessKey) {
		return this.state.shares()
			.uploads()
			.stream()
			.filter((share) -> share.accessKey().equals(accessKey) && !share.isExpired(this.state.clock().instant()))
			.findFirst()
			.orElseThrow(ContentError.UPLOAD_SHARE_KEY_UNKNOWN::exception);
	}

	void requirePassword(UploadShare share, @Nullable String password) {
		if (!share.accepts(password, this.state.clock().instant())) {
			throw ContentError.UPLOAD_SHARE_PASSWORD_WRONG.exception();
		}
	}

}
