// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.Secret;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * Describes a download from a share to a local file.
 *
 * @param share the share
 * @param target the path under which the content appears when it is complete and, if it
 * is encrypted, verified by its authentication tag
 * @param existing the action if something exists under that path; {@code UPDATE} and
 * {@code UPDATE_BY_CHECKSUM} are not possible, because a share has no times and no
 * checksums
 */
@CopyableRecord
public record ShareDownloadRequest(ShareContentRequest share, Path target,
		ExistingFile existing) implements ShareDownloadRequestBuilder.With, WithRequirements<ShareDownloadRequest> {

	/**
	 * Checks the values, without access to the disk or the server.
	 */
	public ShareDownloadRequest {
		Assert.notNull(share, "'share' must not be null");
		Assert.notNull(target, "'target' must not be null");
		Assert.notNull(existing, "'existing' must not be null");
		Assert.isTrue(existing != ExistingFile.UPDATE && existing != ExistingFile.UPDATE_BY_CHECKSUM,
				"'existing' must not be UPDATE or UPDATE_BY_CHECKSUM because a share has no times and no checksums: use OVERWRITE");
		Assert.isTrue(target.getFileName() != null, "'target' must name a file");
	}

	/**
	 * Requests a download from a share without a password. The download fails if
	 * something exists under the path of the target.
	 * @param link the link of the share as users see it
	 * @param target the path under which the content appears
	 * @return the request
	 * @throws IllegalArgumentException if the text is no link of a download share; the
	 * message does not repeat the text
	 */
	public static ShareDownloadRequest of(String link, Path target) {
		return new ShareDownloadRequest(ShareContentRequest.of(link), target, ExistingFile.FAIL);
	}

	/**
	 * Returns this request with a password.
	 * @param password the password of the share
	 * @return the changed request
	 */
	public ShareDownloadRequest withPassword(@Nullable Secret password) {
		return new ShareDownloadRequest(this.share.withPassword(password), this.target, this.existing);
	}

	/**
	 * Returns this request with a bandwidth limit.
	 * @param bandwidth a limit for this download, in addition to that of the client;
	 * {@code null} for none
	 * @return the changed request
	 */
	public ShareDownloadRequest withBandwidth(@Nullable BandwidthLimit bandwidth) {
		return new ShareDownloadRequest(this.share.withBandwidth(bandwidth), this.target, this.existing);
	}

	@Override
	public TransferRequirements requirements() {
		return this.share.requirements();
	}

	@Override
	public ShareDownloadRequest withRequirements(TransferRequirements requirements) {
		return new ShareDownloadRequest(this.share.withRequirements(requirements), this.target, this.existing);
	}

}
