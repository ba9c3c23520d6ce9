// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * What to copy to another server, or to a place where files are encrypted in another way.
 *
 * @param source the file
 * @param parent the room or folder that takes the copy
 * @param name the name of the copy, {@code null} for that of the file
 * @param options how the copy is to be stored; {@code keepTimestamps} keeps the times
 * that the file had where it came from; its requirement of encryption is about the copy,
 * all others are about both sides; its limit of bandwidth counts what is read and what is
 * sent
 * @param requireEncryptedSource whether the file is copied only if it is encrypted on the
 * client where it comes from, whatever that server says
 */
@CopyableRecord
public record CopyRequest(NodeAddress source, NodeAddress parent, @Nullable String name, UploadOptions options,
		boolean requireEncryptedSource) implements CopyRequestBuilder.With, WithRequirements<CopyRequest> {

	/**
	 * Checks what can be checked without asking the servers.
	 */
	public CopyRequest {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(parent, "'parent' must not be null");
		Assert.notNull(options, "'options' must not be null");
		Assert.isTrue(options.tokenFile() == null, "'tokenFile' must be null: a copy cannot be resumed");
	}

	/**
	 * Copies a file under its own name.
	 * @param source the file
	 * @param parent the room or folder that takes the copy
	 * @return the request
	 */
	public static CopyRequest of(NodeAddress source, NodeAddress parent) {
		return new CopyRequest(source, parent, null, UploadOptions.defaults(), false);
	}

	@Override
	public TransferRequirements requirements() {
		return this.options.requirements();
	}

	@Override
	public CopyRequest withRequirements(TransferRequirements requirements) {
		return withOptions(this.options.withRequirements(requirements));
	}

}
