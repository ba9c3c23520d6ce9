// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * What to download from a share, and where to.
 *
 * @param share which share
 * @param target the name under which the complete and verified content appears
 * @param existing what to do when something exists under that name
 */
@CopyableRecord
public record ShareDownloadRequest(ShareContentRequest share, Path target,
		ExistingFile existing) implements ShareDownloadRequestBuilder.With, WithRequirements<ShareDownloadRequest> {

	/**
	 * Checks what can be checked without looking at the disk or asking the server.
	 */
	public ShareDownloadRequest {
		Assert.notNull(share, "'share' must not be null");
		Assert.notNull(target, "'target' must not be null");
		Assert.notNull(existing, "'existing' must not be null");
		Assert.isTrue(target.getFileName() != null, "'target' must name a file");
	}

	/**
	 * Download from a share without a password; fail if something exists under the
	 * target's name.
	 * @param link the link of the share as people know it
	 * @param target the name under which the content appears
	 * @return the request
	 * @throws IllegalArgumentException if it is no link of a download share; the message
	 * does not repeat it
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
	 * Returns this request with a limit of bandwidth.
	 * @param bandwidth a limit for the download alone, beside that of the client;
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
