// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * Describes the copy of a file to another server, or to a room whose encryption differs
 * from that of the source.
 *
 * @param source the file
 * @param parent the room or folder that receives the copy
 * @param name the name of the copy, {@code null} for that of the file
 * @param options the options for storing the copy. {@code keepTimestamps} keeps the times
 * of the original file. Required encryption and a required scan apply to the copy, so
 * that the scanner of the target's client scans the content. All other requirements apply
 * to the source and the copy. The bandwidth limit counts the content that is read and the
 * content that is sent
 * @param requireEncryptedSource whether the copy fails if the source server reports that
 * the source file is not encrypted on the client
 */
@CopyableRecord
public record CopyRequest(NodeAddress source, NodeAddress parent, @Nullable String name, UploadOptions options,
		boolean requireEncryptedSource) implements CopyRequestBuilder.With, WithRequirements<CopyRequest> {

	/**
	 * Checks the values, without requests to the servers.
	 */
	public CopyRequest {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(parent, "'parent' must not be null");
		Assert.notNull(options, "'options' must not be null");
		Assert.isTrue(options.tokenFile() == null, "'tokenFile' must be null: a copy cannot be resumed");
	}

	/**
	 * Requests a copy of a file under its own name.
	 * @param source the file
	 * @param parent the room or folder that receives the copy
	 * @return the request
	 */
	public static CopyRequest of(NodeAddress source, NodeAddress parent) {
		return new CopyRequest(source, parent, null, UploadOptions.defaults(), false);
	}

	@Override
	public TransferRequirements requirements() {
		return this.options.requirements();
	}

	/**
	 * Returns this request with changed options.
	 * @param change the function that takes the current options and returns changed ones,
	 * such as
	 * {@code (options) -> options.withResolutionStrategy(ResolutionStrategy.OVERWRITE)}
	 * @return the changed request
	 */
	public CopyRequest withOptions(UnaryOperator<UploadOptions> change) {
		return withOptions(change.apply(this.options));
	}

	@Override
	public CopyRequest withRequirements(TransferRequirements requirements) {
		return withOptions(this.options.withRequirements(requirements));
	}

}
