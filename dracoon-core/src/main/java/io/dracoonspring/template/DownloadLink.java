// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.net.URI;

import org.springframework.util.Assert;

import io.dracoonspring.api.shares.DownloadShare;

/**
 * A download share and its link. The link grants access, so it belongs into no log and is
 * not part of {@link #toString()}.
 *
 * @param share the share, to change or delete it later
 * @param uri the link for those who are to use it
 */
public record DownloadLink(DownloadShare share, URI uri) {

	/**
	 * Checks that both are there.
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
