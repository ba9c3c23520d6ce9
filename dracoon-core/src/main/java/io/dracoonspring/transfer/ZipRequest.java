// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * Describes a download of files and folders as one ZIP archive to a local file.
 *
 * @param nodeIds the ids of files and folders of one room; rooms and encrypted nodes
 * cannot be packed
 * @param target the name under which the complete archive appears
 * @param existing the action if something exists under that name; {@code UPDATE} and
 * {@code UPDATE_BY_CHECKSUM} are not possible, because the server creates a new archive
 * for each download
 * @param requirements the conditions that the download has to meet. An archive meets no
 * requirement, because the server packs only content that it can read, and has no
 * checksums of archives
 * @param bandwidth a limit for this download, in addition to the limit of the client. All
 * transfers that get the same {@link BandwidthLimit} object share the limit. {@code null}
 * for none
 */
@CopyableRecord
public record ZipRequest(List<Long> nodeIds, Path target, ExistingFile existing, TransferRequirements requirements,
		@Nullable BandwidthLimit bandwidth) implements ZipRequestBuilder.With, WithRequirements<ZipRequest> {

	/**
	 * Checks the values, without access to the disk or the server.
	 */
	public ZipRequest {
		Assert.notEmpty(nodeIds, "'nodeIds' must not be empty");
		Assert.notNull(target, "'target' must not be null");
		Assert.notNull(existing, "'existing' must not be null");
		Assert.isTrue(existing != ExistingFile.UPDATE && existing != ExistingFile.UPDATE_BY_CHECKSUM,
				"'existing' must not be UPDATE or UPDATE_BY_CHECKSUM because the server creates a new archive for each download: use OVERWRITE");
		Assert.notNull(requirements, "'requirements' must not be null");
		Assert.isTrue(target.getFileName() != null, "'target' must name a file");
		nodeIds = List.copyOf(nodeIds);
	}

	/**
	 * Requests the download of nodes. The download fails if something exists under the
	 * target's name.
	 * @param nodeIds the ids of files and folders
	 * @param target the name under which the archive appears
	 * @return the request
	 */
	public static ZipRequest of(List<Long> nodeIds, Path target) {
		return new ZipRequest(nodeIds, target, ExistingFile.FAIL, TransferRequirements.none(), null);
	}

	@Override
	public ZipRequest withRequirements(TransferRequirements requirements) {
		return with().requirements(requirements).build();
	}

}
