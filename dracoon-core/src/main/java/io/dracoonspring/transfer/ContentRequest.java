// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * Selects the content to read as a stream.
 *
 * @param node the file
 * @param offset the position of the first byte to read, 0 for the start
 * @param length the maximum number of bytes to read, {@code null} to read to the end
 * @param requirements the conditions that the download has to meet; a section of plain
 * content can never be verified
 * @param bandwidth a limit for this download, in addition to the limit of the client. All
 * transfers that get the same {@link BandwidthLimit} object share the limit. {@code null}
 * for none
 * @param limits the limits of a stream whose reader may be slow or idle, {@code null} for
 * none
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
	 * Requests the whole content of a file.
	 * @param nodeId the id of the file
	 * @return the request
	 */
	public static ContentRequest of(long nodeId) {
		return of(NodeAddress.ofId(nodeId));
	}

	/**
	 * Requests the whole content of a file.
	 * @param path the path of the file
	 * @return the request
	 */
	public static ContentRequest of(String path) {
		return of(NodeAddress.ofPath(path));
	}

	/**
	 * Requests the whole content of a file.
	 * @param node the file
	 * @return the request
	 */
	public static ContentRequest of(NodeAddress node) {
		return ContentRequestBuilder.builder().node(node).offset(0).requirements(TransferRequirements.none()).build();
	}

	/**
	 * Returns this request for a section of the file. A section that reaches beyond the
	 * end of the file is shortened. The client fetches encrypted files completely,
	 * because it can verify only the whole content.
	 * @param offset the position of the first byte to read
	 * @param length the number of bytes to read
	 * @return the changed request
	 */
	public ContentRequest withRange(long offset, long length) {
		return with().offset(offset).length(length).build();
	}

	/**
	 * Returns this request for the content from a position to the end of the file.
	 * @param offset the position of the first byte to read
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
