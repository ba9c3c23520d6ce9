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

package io.dracoonspring.transfer.internal.upload;

import java.util.Base64;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.FileKey;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.FileKeyOpener;

/**
 * Opens the key of a file that has just been uploaded, which is known already. That saves
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
