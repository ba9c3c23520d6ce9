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

/** Sends the content of uploads to DRACOON. */
public interface UploadStrategy {

	/** Tells whether the channel has to be opened for the object storage. */
	boolean isDirect();

	/**
	 * Divides the content into parts. {@code size} is {@code null} if the length is not
	 * known.
	 */
	PartPlan plan(@Nullable Long size);

	/**
	 * Creates a source of parts that suits the strategy. {@code encryptor} is
	 * {@code null} for plain content.
	 */
	PartSource parts(SourceContent source, PartPlan plan, @Nullable FileEncryptor encryptor);

	/**
	 * Sends all content. Returns the parts that the object storage has received, empty if
	 * content went through the server.
	 */
	Mono<List<S3FileUploadPart>> send(UploadChannel channel, PartPlan plan, PartSource source,
			MemoryReservation reservation, TransferControl control);

}
