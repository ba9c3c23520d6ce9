// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.net.URI;

import org.springframework.util.Assert;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.shares.DownloadShare;

/**
 * Holds a download share and its link. The link grants access, so do not log it.
 * {@link #toString()} does not show the link.
 *
 * @param share the share, with the id that is needed to change or delete it later
 * @param uri the link for its recipients
 */
@ExtensibleRecord
public record DownloadLink(DownloadShare share, URI uri) {

	/**
	 * Checks that share and link are present.
	 */
	public DownloadLink {
		Assert.notNull(share, "'share' must not be null");
		Assert.notNull(uri, "'uri' must not be null");
	}

	@Override
	public String toString() {
		return "DownloadLink[shareId=" + this.share.id() + ']';
	}

}
