// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.publicshares.PublicShareLink;

/**
 * A download share, which is a link for people without an account to download a file, or
 * a folder or room as a ZIP archive; schema {@code DownloadShare} of the API. The access
 * key and the QR code grant access, so {@link #toString()} masks them. {@link #link(URI)}
 * creates the link.
 *
 * @param id the id of the share
 * @param name the name, by default that of the node
 * @param nodeId the id of the node that is shared
 * @param nodeType the type of the shared node
 * @param nodePath the path of the node that is shared
 * @param accessKey the secret part of the link, see {@link #link(URI)}; its
 * {@code toString()} returns a mask
 * @param dataUrl a QR code of the link as a data URL, only on request; see
 * {@code DracoonShares.getDownloadShareWithQrCode}
 * @param cntDownloads the number of downloads
 * @param createdAt when it was created
 * @param createdBy the user who created it
 * @param expireAt when the link expires, or {@code null} if it does not
 * @param hideDownload whether the page of the share shows the file without offering its
 * download; DRACOON Cloud only
 * @param internalNotes remarks for managers of the share, up to 255 characters, since
 * 4.11
 * @param isEncrypted whether the file is encrypted
 * @param isProtected whether a password is required
 * @param maxDownloads the maximum number of downloads, or {@code null} for no limit
 * @param notes remarks for users of the link, up to 255 characters
 * @param showCreatorName whether the names of the creator are shown to users of the link
 * @param showCreatorUsername whether the email address of the creator is shown to users
 * of the link
 * @param updatedAt when it was last changed
 * @param updatedBy the user who last changed it
 */
@ExtensibleRecord
public record DownloadShare(long id, String name, long nodeId, @Nullable NodeType nodeType, @Nullable String nodePath,
		Secret accessKey, @Nullable Secret dataUrl, Integer cntDownloads, Instant createdAt, UserInfo createdBy,
		@Nullable Instant expireAt, @Nullable Boolean hideDownload, @Nullable String internalNotes,
		@Nullable Boolean isEncrypted, @Nullable Boolean isProtected, @Nullable Integer maxDownloads,
		@Nullable String notes, @Nullable Boolean showCreatorName, @Nullable Boolean showCreatorUsername,
		@Nullable Instant updatedAt, @Nullable UserInfo updatedBy) {

	/**
	 * Returns the link for the recipients of the share.
	 * @param baseUrl the address of the server, such as
	 * {@code https://dracoon.example.com}
	 * @return the link; it grants access, so it must not appear in logs
	 */
	public URI link(URI baseUrl) {
		return PublicShareLink.toDownload(this.accessKey.value()).toUri(baseUrl);
	}

}
