// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.source.PartSource;
import io.dracoonspring.transfer.internal.upload.source.SourceContent;

/**
 * A way for content into DRACOON.
 */
public interface UploadStrategy {

	/**
	 * Tells whether the channel has to be opened for the object storage.
	 * @return {@code true} for the object storage
	 */
	boolean isDirect();

	/**
	 * Cuts the content.
	 * @param size its length in bytes, {@code null} if that is not known
	 * @return the plan
	 */
	PartPlan plan(@Nullable Long size);

	/**
	 * Makes a source of parts that suits the strategy.
	 * @param source the content
	 * @param plan how it is cut
	 * @param encryptor encrypts the content, {@code null} for plain content
	 * @return the parts
	 */
	PartSource parts(SourceContent source, PartPlan plan, @Nullable FileEncryptor encryptor);

	/**
	 * Sends all content.
	 * @param channel where to
	 * @param plan how it is cut
	 * @param source the content
	 * @param reservation has the memory for it
	 * @param control what the upload carries
	 * @return what the object storage has received, empty if content went through the
	 * server
	 */
	Mono<List<S3FileUploadPart>> send(UploadChannel channel, PartPlan plan, PartSource source,
			MemoryReservation reservation, TransferControl control);

}
