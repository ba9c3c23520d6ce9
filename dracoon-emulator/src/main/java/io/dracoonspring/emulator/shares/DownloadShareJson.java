// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.shares;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonView;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.http.Since;
import io.dracoonspring.emulator.http.UserInfo;
import io.dracoonspring.emulator.state.DownloadShare;
import io.dracoonspring.emulator.state.Share;
import io.dracoonspring.emulator.state.Users;

/**
 * Represents a download share on the wire (schema {@code DownloadShare}).
 *
 * @param cntDownloads the number of downloads
 * @param maxDownloads the limit of downloads
 * @param isEncrypted whether the node is encrypted
 * @param isProtected whether a password is needed
 * @param classification the classification of the node
 * @param expireAt when the share expires
 * @param showCreatorName whether recipients see the name of the creator
 * @param showCreatorUsername whether recipients see the user name of the creator
 * @param notifyCreator deprecated, always {@code false}
 * @param dataUrl the QR code of the link
 * @param hideDownload whether recipients can only view the content
 */
record DownloadShareJson(long id, String name, long nodeId, String nodePath, String nodeType, String accessKey,
		int cntDownloads, @Nullable Integer maxDownloads, boolean isEncrypted, boolean isProtected, int classification,
		@Nullable String notes, @Nullable String internalNotes, @Nullable Instant expireAt, boolean showCreatorName,
		boolean showCreatorUsername, boolean notifyCreator, Instant createdAt, UserInfo createdBy,
		@Nullable Instant updatedAt, @Nullable UserInfo updatedBy, @Nullable String dataUrl,
		@JsonView(Since.V5.class) boolean hideDownload) {

	static DownloadShareJson of(DownloadShare share, Users users, @Nullable String dataUrl) {
		Share.Details details = share.details();
		Long updatedBy = share.updatedBy();
		return new DownloadShareJson(share.id(), details.name(), share.node().id(), share.node().path(),
				share.node().type().wireName(), share.accessKey(), share.downloads(), share.maxDownloads(),
				share.keys() != null, details.password() != null || share.keys() != null, share.node().classification(),
				details.notes(), details.internalNotes(), details.expireAt(), details.showCreatorName(),
				details.showCreatorUsername(), false, share.createdAt(), UserInfo.of(share.createdBy(), users),
				share.updatedAt(), (updatedBy != null) ? UserInfo.of(updatedBy, users) : null, dataUrl,
				share.hideDownload());
	}

	@Override
	public String toString() {
		return "DownloadShareJson[id=" + this.id + "]";
	}

}
