// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.shares;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonView;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.downloads.FileDownload;
import io.dracoonspring.emulator.http.Since;
import io.dracoonspring.emulator.http.UserInfo;
import io.dracoonspring.emulator.keypairs.KeyPairContainer;
import io.dracoonspring.emulator.malware.Verdict;
import io.dracoonspring.emulator.state.DownloadShare;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.FileKey;
import io.dracoonspring.emulator.state.FileNode;
import io.dracoonspring.emulator.state.Share;

/**
 * Represents the properties of a download share that users of its link see (schema
 * {@code PublicDownloadShare}).
 *
 * @param fileName the name of the file or archive
 * @param size the size of the content in bytes, before it is packed into an archive
 * @param isProtected whether a password is needed
 * @param isEncrypted whether the file is encrypted
 * @param hasDownloadLimit whether the number of downloads is limited
 * @param limitReached whether the limit of downloads is reached
 * @param expireAt when the share expires
 * @param creatorName the name of the creator, empty if it is hidden
 * @param creatorUsername the user name of the creator, unless it is hidden
 * @param fileKey the file key of an encrypted file
 * @param privateKeyContainer the private key that decrypts the file key
 * @param hideDownload whether recipients can only view the content
 * @param virusProtectionInfo the result of the virus scan; for files of scanned rooms
 * only
 */
record PublicDownloadShare(String name, String fileName, String mediaType, long size, boolean isProtected,
		boolean isEncrypted, boolean hasDownloadLimit, boolean limitReached, @Nullable Instant expireAt,
		@Nullable String notes, Instant createdAt, String creatorName, @Nullable String creatorUsername,
		@Nullable FileKey fileKey, KeyPairContainer.@Nullable PrivateKey privateKeyContainer,
		@JsonView(Since.V5.class) boolean hideDownload,
		@JsonView(Since.V4_44.class) @Nullable Verdict virusProtectionInfo) {

	static PublicDownloadShare of(DownloadShare share, EmulatorState state) {
		Share.Details details = share.details();
		UserInfo creator = UserInfo.of(share.createdBy(), state.users());
		DownloadShare.Keys keys = share.keys();
		FileNode file = (share.node() instanceof FileNode candidate) ? candidate : null;
		return new PublicDownloadShare(details.name(), share.node().name() + ((file != null) ? "" : ".zip"),
				(file != null) ? FileDownload.of(file).mediaType() : "application/zip", share.node().size(),
				details.password() != null || keys != null, keys != null, share.maxDownloads() != null,
				share.isUsedUp(), details.expireAt(), details.notes(), share.createdAt(),
				details.showCreatorName() ? creator.firstName() + " " + creator.lastName() : "",
				details.showCreatorUsername() ? creator.userName() : null, (keys != null) ? keys.fileKey() : null,
				(keys != null) ? KeyPairContainer.of(keys.keyPair()).privateKeyContainer() : null, share.hideDownload(),
				(file != null) ? Verdict.shown(file, state.configuration()) : null);
	}

	@Override
	public String toString() {
		return "PublicDownloadShare[name=" + this.name + "]";
	}

}
