// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.files.UserUserPublicKey;
import io.dracoonspring.api.publicshares.PublicUploadShare;
import io.dracoonspring.api.publicshares.UserUserPublicKeyList;
import io.dracoonspring.transfer.internal.upload.channel.ShareUploadChannelApi;

/**
 * Looks up the upload share of a link.
 *
 * @param api the API
 * @param password the password of the share, {@code null} if it has none
 */
record UploadShare(ShareUploadChannelApi api, @Nullable Secret password) {

	/**
	 * Looks up the share. Repeats the request once if the server does not report whether
	 * the share is encrypted.
	 */
	Mono<PublicUploadShare> find() {
		Mono<PublicUploadShare> look = Mono.defer(this::look);
		return look.flatMap((share) -> (share.isEncrypted() != null) ? Mono.just(share) : look);
	}

	Mono<PublicUploadShare> look() {
		Secret key = this.password;
		String accessKey = this.api.accessKey();
		return (key != null) ? this.api.shares().getUploadShareWithPassword(accessKey, key)
				: this.api.shares().getUploadShare(accessKey).doOnNext(UploadShare::requireOpen);
	}

	private static void requireOpen(PublicUploadShare share) {
		if (Boolean.TRUE.equals(share.isProtected())) {
			throw new DracoonTransferException(Reason.OTHER,
					"The upload share is protected: ask the sender of the link for its password", null);
		}
	}

	/**
	 * Returns the public keys of the users who can read files in the room of the share.
	 * @throws DracoonTransferException if there are none
	 */
	static List<UserUserPublicKey> recipients(PublicUploadShare share) {
		UserUserPublicKeyList keys = share.userUserPublicKeyList();
		if (keys == null || keys.items().isEmpty()) {
			throw new DracoonTransferException(Reason.SERVER_FAILED,
					"No user in the room of the upload share can read encrypted files: "
							+ "ask the sender of the link to set an encryption password",
					null);
		}
		return keys.items();
	}

}
