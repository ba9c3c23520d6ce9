// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

import io.dracoonspring.emulator.internal.crypto.FileDecryption;
import io.dracoonspring.emulator.internal.downloads.ZipDownload;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.state.DownloadShare;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.storage.ByteRange;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/**
 * The content that a download share offers: a file in plaintext, or an archive.
 *
 * @param name the name of the file or archive
 * @param length the length in bytes, {@code null} for an archive or a decrypted file.
 * Without the length, a client cannot treat a decrypted file as complete before the
 * server has checked the authentication tag
 */
record SharedContent(String name, @Nullable Long length, Flux<DataBuffer> bytes) {

	/**
	 * Describes the content.
	 * @param decryption the decryption of the file, empty if the node is not encrypted
	 * @throws ApiException if the file is malicious or its content no longer exists
	 */
	static SharedContent of(DownloadShare share, Optional<FileDecryption> decryption, ContentStore store) {
		Node node = share.node();
		if (!(node instanceof FileNode file)) {
			ZipDownload archive = zip(node);
			return new SharedContent(archive.name(), null, archive.bytes(store));
		}
		if (file.isMalicious()) {
			throw ApiException.forbidden("The file is malicious");
		}
		Content content = store.find(file.content().id().value()).orElseThrow(ErrorCode.FILE_NOT_FOUND::exception);
		return decryption
			.map((cipher) -> new SharedContent(file.name(), null,
					store.generate((out) -> cipher.decrypt(content, store, out))))
			.orElseGet(() -> new SharedContent(file.name(), content.length(),
					store.read(content, new ByteRange(0, content.length()))));
	}

	/** Describes the archive of a room or folder, without the rooms below. */
	static ZipDownload zip(Node node) {
		return ZipDownload.of(node.name(), (node instanceof Room room) ? room.children() : List.of(node));
	}

	@Override
	public String toString() {
		return "SharedContent[name=" + this.name + "]";
	}

}
