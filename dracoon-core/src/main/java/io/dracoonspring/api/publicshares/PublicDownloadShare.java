// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.nodes.VirusProtectionInfo;

/**
 * A download share as clients with the link see it; schema {@code PublicDownloadShare} of
 * the API.
 * <p>
 * If the share is encrypted, the share password opens the private key in
 * {@code privateKeyContainer}, and this private key opens {@code fileKey}. The client
 * must not send the share password to the server.
 *
 * @param name the name of the share
 * @param fileName the name of the file, or of the archive
 * @param size the length of the file in bytes; for a folder or room, the uncompressed
 * length of all files
 * @param mediaType the media type of the file, {@code application/zip} for folders and
 * rooms, since 4.11
 * @param isProtected whether a password is required
 * @param isEncrypted whether the content is delivered encrypted
 * @param hasDownloadLimit whether the number of downloads is limited, since 4.11
 * @param hideDownload whether the page of the share shows the file without offering its
 * download; DRACOON Cloud only
 * @param limitReached whether the number of downloads has reached its limit
 * @param createdAt when it was created
 * @param expireAt when the link expires, or {@code null} if it does not
 * @param creatorName the names of the creator, since 4.11
 * @param creatorUsername the email address of the creator
 * @param notes remarks of the creator
 * @param privateKeyContainer the private key of an encrypted share, protected by the
 * share password
 * @param fileKey the key of the file, encrypted for the key pair of the share
 * @param virusProtectionInfo the result of the malware scan, since 4.44
 */
@ExtensibleRecord
public record PublicDownloadShare(@Nullable String name, String fileName, Long size, String mediaType,
		Boolean isProtected, @Nullable Boolean isEncrypted, Boolean hasDownloadLimit, @Nullable Boolean hideDownload,
		Boolean limitReached, Instant createdAt, @Nullable Instant expireAt, String creatorName,
		@Nullable String creatorUsername, @Nullable String notes, @Nullable PrivateKeyContainer privateKeyContainer,
		@Nullable FileKey fileKey, @Nullable VirusProtectionInfo virusProtectionInfo) {

	@Override
	public String toString() {
		return "PublicDownloadShare[name=" + this.name + ", fileName=" + this.fileName + ", size=" + this.size
				+ ", mediaType=" + this.mediaType + ", isProtected=" + this.isProtected + ", isEncrypted="
				+ this.isEncrypted + ", hasDownloadLimit=" + this.hasDownloadLimit + ", hideDownload="
				+ this.hideDownload + ", limitReached=" + this.limitReached + ", createdAt=" + this.createdAt
				+ ", expireAt=" + this.expireAt + ", creatorName=" + this.creatorName + ", creatorUsername="
				+ this.creatorUsername + ", notes=" + this.notes + "]";
	}

}
