// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.uploads;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.state.ContentId;
import io.dracoonspring.emulator.state.FileContent;
import io.dracoonspring.emulator.storage.Content;
import io.dracoonspring.emulator.storage.ContentStore;
import io.dracoonspring.emulator.storage.VirusScanner;

/**
 * What the server finds out about uploaded content.
 *
 * @param md5 the MD5, {@code null} for encrypted content
 * @param malicious whether it is malicious
 */
record Inspection(@Nullable String md5, boolean malicious) {

	/**
	 * Inspect content.
	 * @param completion tells whether it is encrypted, so that there is nothing to see
	 * @param channel how it came
	 * @return the result
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
