// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.avatars.Avatar;
import io.dracoonspring.api.downloads.DracoonDownloadUrls;

/**
 * Downloads the pictures of users. A picture fits into memory, because the server accepts
 * only pictures below 5 MB.
 */
public final class AvatarPictures {

	private static final int MAX_SIZE = 8 * 1024 * 1024;

	private final DracoonAccount account;

	private final DracoonDownloadUrls downloads;

	/**
	 * Creates an instance that uses two adapters.
	 * @param account the adapter that returns the address of the user's own picture
	 * @param downloads the adapter that downloads pictures
	 */
	public AvatarPictures(DracoonAccount account, DracoonDownloadUrls downloads) {
		this.account = account;
		this.downloads = downloads;
	}

	/**
	 * Returns the picture of the signed-in user.
	 * @return the content of a PNG or JPEG, or empty if the response names no picture
	 */
	public Mono<byte[]> own() {
		Mono<Long> userId = this.account.get().map(UserAccount::id);
		Mono<String> avatarUuid = this.account.getAvatar().mapNotNull(Avatar::avatarUuid);
		return Mono.zip(userId, avatarUuid).flatMap((ids) -> of(ids.getT1(), ids.getT2()));
	}

	/**
	 * Returns the picture of a user who appears in a response of the server.
	 * @param user the user
	 * @return the content of a PNG or JPEG, or empty if the response names no picture
	 */
	public Mono<byte[]> of(UserInfo user) {
		return Mono.justOrEmpty(user.avatarUuid()).flatMap((avatarUuid) -> of(user.id(), avatarUuid));
	}

	/**
	 * Returns a picture. An unknown id is signalled as 404 (-70028).
	 * @param userId the id of the user
	 * @param avatarUuid the id of the picture
	 * @return the content of a PNG or JPEG
	 */
	public Mono<byte[]> of(long userId, String avatarUuid) {
		return DataBufferUtils.join(this.downloads.downloadAvatar(userId, avatarUuid), MAX_SIZE)
			.map(AvatarPictures::bytes);
	}

	private static byte[] bytes(DataBuffer buffer) {
		try {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			return bytes;
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

}
