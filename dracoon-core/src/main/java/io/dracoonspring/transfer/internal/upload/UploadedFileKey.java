// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.util.Base64;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.FileKey;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.FileKeyOpener;

/**
 * Opens the key of a file that was just uploaded. The key is already known, which avoids
 * the slow use of the private key.
 *
 * @param known the key of the file, with its tag
 * @param other opens keys of other content
 */
record UploadedFileKey(PlainFileKey known, FileKeyOpener other) implements FileKeyOpener {

	@Override
	public Mono<PlainFileKey> open(FileKey fileKey) {
		byte[] tag = this.known.tag();
		if (tag == null || !encode(tag).equals(fileKey.tag()) || !encode(this.known.iv()).equals(fileKey.iv())) {
			return this.other.open(fileKey);
		}
		return Mono.fromSupplier(() -> this.known.withTag(tag));
	}

	private static String encode(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	@Override
	public String toString() {
		return "UploadedFileKey";
	}

}
