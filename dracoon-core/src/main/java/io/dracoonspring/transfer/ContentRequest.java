// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * Which content to read as a stream.
 *
 * @param node the file
 * @param offset the first byte that is wanted, 0 for the start
 * @param length how many bytes are wanted at most, {@code null} for all that follow
 * @param requirements the conditions that the download has to meet; a section of plain
 * content can never be verified
 * @param bandwidth a limit for the download alone, beside that of the client; transfers
 * that are given the same one share it; {@code null} for none
 * @param limits the limits of a stream whose reader may take nothing for long,
 * {@code null} for none
 */
@CopyableRecord
public record ContentRequest(NodeAddress node, long offset, @Nullable Long length, TransferRequirements requirements,
		@Nullable BandwidthLimit bandwidth,
		@Nullable StreamLimits limits) implements ContentRequestBuilder.With, WithRequirements<ContentRequest> {

	/**
	 * Checks the range.
	 */
	public ContentRequest {
		Assert.notNull(node, "'node' must not be null");
		Assert.notNull(requirements, "'requirements' must not be null");
		Assert.isTrue(offset >= 0, "'offset' must not be negative");
		Assert.isTrue(length == null || length >= 0, "'length' must not be negative");
	}

	/**
	 * Reads a whole file.
	 * @param nodeId the id of the file
	 * @return the request
	 */
	public static ContentRequest of(long nodeId) {
		return of(NodeAddress.ofId(nodeId));
	}

	/**
	 * Reads a whole file.
	 * @param node the file
	 * @return the request
	 */
	public static ContentRequest of(NodeAddress node) {
		return ContentRequestBuilder.builder().node(node).offset(0).requirements(TransferRequirements.none()).build();
	}

	/**
	 * Returns this request for a section of the file. What lies beyond its end is left
	 * out. Of an encrypted file everything is fetched nevertheless, because only the
	 * whole can be verified.
	 * @param offset the first byte that is wanted
	 * @param length how many bytes are wanted
	 * @return the changed request
	 */
	public ContentRequest withRange(long offset, long length) {
		return with().offset(offset).length(length).build();
	}

	/**
	 * Returns this request for the end of the file.
	 * @param offset the first byte that is wanted
	 * @return the changed request
	 */
	public ContentRequest withOffset(long offset) {
		return with().offset(offset).length(null).build();
	}

	@Override
	public ContentRequest withRequirements(TransferRequirements requirements) {
		return with().requirements(requirements).build();
	}

}
