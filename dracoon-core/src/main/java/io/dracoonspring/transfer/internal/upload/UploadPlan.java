// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.scan.ScanFeed;
import io.dracoonspring.transfer.internal.scan.UploadScan;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.send.UploadStrategy;
import io.dracoonspring.transfer.internal.upload.source.PartSource;
import io.dracoonspring.transfer.internal.upload.source.SourceContent;

/**
 * Holds the data that an upload needs before its first byte is sent.
 *
 * @param source the content
 * @param strategy the strategy for sending the content
 * @param partPlan the division of the content into parts
 * @param parts the parts of the content
 * @param fileKey the key without tag, {@code null} for plain content
 * @param scan scans the content while it is sent
 * @param channel the channel, which is opened on subscription unless it is already open
 */
record UploadPlan(SourceContent source, UploadStrategy strategy, PartPlan partPlan, PartSource parts,
		@Nullable PlainFileKey fileKey, UploadScan scan, Mono<UploadChannel> channel) {

	static UploadPlan of(SourceContent source, UploadStrategy strategy, PartPlan partPlan,
			@Nullable PlainFileKey fileKey, UploadScan scan, Mono<UploadChannel> channel) {
		FileEncryptor encryptor = (fileKey != null) ? new FileEncryptor(fileKey) : null;
		ScanFeed feed = scan.feed();
		SourceContent content = (feed != null) ? source.scanned(feed) : source;
		return new UploadPlan(source, strategy, partPlan, strategy.parts(content, partPlan, encryptor), fileKey, scan,
				channel);
	}

	void wipe() {
		wipe(this.fileKey);
		wipe(this.parts.fileKey());
	}

	private static void wipe(@Nullable PlainFileKey key) {
		if (key != null) {
			key.wipe();
		}
	}

}
