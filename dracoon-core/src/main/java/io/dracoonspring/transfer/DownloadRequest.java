// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * Describes a download of a node to a local file.
 *
 * @param node the file to download
 * @param target the path under which the content appears when it is complete and, if an
 * authentication tag or a checksum exists, verified
 * @param existing the action if something exists under that path
 * @param keepTimestamps whether the target gets the times of creation and modification
 * that DRACOON reports for the original file. With {@link ExistingFile#UPDATE} and
 * {@link ExistingFile#UPDATE_BY_CHECKSUM}, the target gets these times regardless of this
 * value, because the next comparison needs them
 * @param tokenFile the file that stores the state of the download, so that the download
 * can be resumed after a crash. {@code null} to store no state. The client deletes the
 * token file when the download can no longer be resumed. Only one transfer at a time can
 * use the token file. A second transfer fails with
 * {@link io.dracoonspring.api.DracoonTransferException.Reason#IN_USE}
 * @param requirements the conditions that the download has to meet
 * @param verifyOnDisk whether the content is forced to the disk, read back and verified
 * once more before the target appears. Otherwise the client verifies the content while it
 * writes, and trusts the disk
 * @param bandwidth a limit for this download, in addition to the limit of the client. All
 * transfers that get the same {@link BandwidthLimit} object share the limit. {@code null}
 * for none
 */
@CopyableRecord
public record DownloadRequest(NodeAddress node, Path target, ExistingFile existing, boolean keepTimestamps,
		@Nullable Path tokenFile, TransferRequirements requirements, boolean verifyOnDisk,
		@Nullable BandwidthLimit bandwidth) implements DownloadRequestBuilder.With, WithRequirements<DownloadRequest> {

	/**
	 * Checks the values, without access to the disk or the server.
	 */
	public DownloadRequest {
		Assert.notNull(node, "'node' must not be null");
		Assert.notNull(target, "'target' must not be null");
		Assert.notNull(existing, "'existing' must not be null");
		Assert.notNull(requirements, "'requirements' must not be null");
		Assert.isTrue(target.getFileName() != null, "'target' must name a file");
	}

	/**
	 * Requests the download of a file. The download fails if something exists under the
	 * path of the target.
	 * @param nodeId the id of the file
	 * @param target the path under which the content appears
	 * @return the request
	 */
	public static DownloadRequest of(long nodeId, Path target) {
		return of(NodeAddress.ofId(nodeId), target);
	}

	/**
	 * Requests the download of a file. The download fails if something exists under the
	 * path of the target.
	 * @param nodePath the path of the file in DRACOON
	 * @param target the path under which the content appears
	 * @return the request
	 */
	public static DownloadRequest of(String nodePath, Path target) {
		return of(NodeAddress.ofPath(nodePath), target);
	}

	/**
	 * Requests the download of a file. The download fails if something exists under the
	 * path of the target.
	 * @param node the file
	 * @param target the path under which the content appears
	 * @return the request
	 */
	public static DownloadRequest of(NodeAddress node, Path target) {
		return DownloadRequestBuilder.builder()
			.node(node)
			.target(target)
			.existing(ExistingFile.FAIL)
			.requirements(TransferRequirements.none())
			.build();
	}

	@Override
	public DownloadRequest withRequirements(TransferRequirements requirements) {
		return with().requirements(requirements).build();
	}

}
