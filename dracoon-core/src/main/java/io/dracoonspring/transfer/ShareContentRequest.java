// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.publicshares.PublicShareLink;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * Selects the download share to read.
 *
 * @param link the link of the share, a secret
 * @param password the password of the share, {@code null} if it has none
 * @param requirements the conditions that the download has to meet; the content of a
 * share without encryption can never be verified
 * @param bandwidth a limit for this download, in addition to the limit of the client. All
 * transfers that get the same {@link BandwidthLimit} object share the limit. {@code null}
 * for none
 */
@CopyableRecord
public record ShareContentRequest(PublicShareLink link, @Nullable Secret password, TransferRequirements requirements,
		@Nullable BandwidthLimit bandwidth)
		implements
			ShareContentRequestBuilder.With,
			WithRequirements<ShareContentRequest> {

	/**
	 * Checks that the link is that of a download share, and that the password is not
	 * empty.
	 */
	public ShareContentRequest {
		Assert.notNull(link, "'link' must not be null");
		Assert.notNull(requirements, "'requirements' must not be null");
		Assert.isTrue(link.kind() == PublicShareLink.Kind.DOWNLOAD, "'link' must be that of a download share");
		Assert.isTrue(password == null || !password.value().isEmpty(), "'password' must not be empty");
	}

	/**
	 * Requests the content of a share without a password.
	 * @param link the link of the share as users see it, in any form that
	 * {@link PublicShareLink#of(String)} accepts
	 * @return the request
	 * @throws IllegalArgumentException if the text is no link of a download share; the
	 * message does not repeat the text
	 */
	public static ShareContentRequest of(String link) {
		return new ShareContentRequest(PublicShareLink.of(link), null, TransferRequirements.none(), null);
	}

	@Override
	public ShareContentRequest withRequirements(TransferRequirements requirements) {
		return with().requirements(requirements).build();
	}

}
