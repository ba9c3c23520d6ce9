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
 * A download share: a link by which people without an account fetch a file, or a folder
 * or room as a ZIP archive; schema {@code DownloadShare} of the API. The access key and
 * the QR code grant access, so {@link #toString()} leaves them out.
 *
 * @param id the id of the share
 * @param name the name, that of the node unless another was given
 * @param nodeId the id of the node that is shared
 * @param nodeType what kind of node is shared
 * @param nodePath the path of the node that is shared
 * @param accessKey the secret part of the link
 * @param dataUrl a QR code of the link as a data URL, if it was asked for; see {@code
 * DracoonShares.getDownloadShareQrCode}
 * @param cntDownloads how often it was downloaded
 * @param createdAt when it was created
 * @param createdBy who created it
 * @param expireAt when the link stops working, or {@code null} if it does not
 * @param hideDownload whether the page of the share shows the file without offering its
 * download; DRACOON Cloud only
 * @param internalNotes remarks for those who manage the share, up to 255 characters,
 * since 4.11
 * @param isEncrypted whether the file is encrypted
 * @param isProtected whether a password is asked for
 * @param maxDownloads how many downloads are allowed, or {@code null} for any number
 * @param notes remarks for those who use the link, up to 255 characters
 * @param showCreatorName whether the names of the creator are shown to those who use the
 * link
 * @param showCreatorUsername whether the email address of the creator is shown to those
 * who use the link
 * @param updatedAt when it was last changed
 * @param updatedBy who last changed it
 */
@ExtensibleRecord
public record DownloadShare(Long id, String name, Long nodeId, @Nullable NodeType nodeType, @Nullable String nodePath,
		Secret accessKey, @Nullable Secret dataUrl, Integer cntDownloads, Instant createdAt, UserInfo createdBy,
		@Nullable Instant expireAt, @Nullable Boolean hideDownload, @Nullable String internalNotes,
		@Nullable Boolean isEncrypted, @Nullable Boolean isProtected, @Nullable Integer maxDownloads,
		@Nullable String notes, @Nullable Boolean showCreatorName, @Nullable Boolean showCreatorUsername,
		@Nullable Instant updatedAt, @Nullable UserInfo updatedBy) {

	/**
	 * Returns the link for the people who are to use the share.
	 * @param baseUrl the address of the server, such as
	 * {@code https://dracoon.example.com}
	 * @return the link; it grants access, so it belongs into no log
	 */
	public URI link(URI baseUrl) {
		return PublicShareLink.toDownload(this.accessKey.value()).toUri(baseUrl);
	}

}
