// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.state.ContentId;
import io.dracoonspring.emulator.internal.state.FileContent;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.storage.VirusScanner;

/**
 * The results of the checks of uploaded content.
 *
 * @param md5 the MD5, {@code null} for encrypted content
 * @param malicious whether the virus scanner found malware
 */
record Inspection(@Nullable String md5, boolean malicious) {

	/**
	 * Inspects content.
	 * @param completion the instructions of the client; if they contain a file key, the
	 * content is encrypted and cannot be inspected
	 * @param channel the channel of the upload
	 */
	static Mono<Inspection> of(Content content, Completion completion, UploadChannel channel, ContentStore store) {
		if (completion.isEncrypted()) {
			return Mono.just(new Inspection(null, false));
		}
		return Mono.zip(channel.md5(content, store), new VirusScanner(store).isMalicious(content), Inspection::new);
	}

	FileContent describe(String id, Content content) {
		return new FileContent(new ContentId(id), content.length(), this.md5, this.malicious);
	}

}
