// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonView;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.error.DocumentedError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Since;
import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.DownloadShare;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.state.Shares;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;
import io.dracoonspring.emulator.model.Permission;

/** Serves the operations of signed-in users on download shares. */
final class DownloadShareRoutes extends ShareRoutes<DownloadShare, DownloadShareRequest> {

	DownloadShareRoutes(Calls calls) {
		super("/api/v4/shares/downloads", Permission.MANAGE_DOWNLOAD_SHARE, DownloadShareRequest.class, calls);
	}

	@Override
	FieldSet<Share> fields() {
		return ShareFields.of(state().users(), "nodeId")
			.sort("classification", (share) -> share.node().classification())
			.build();
	}

	@Override
	List<DownloadShare> shares() {
		return state().shares().downloads();
	}

	@Override
	Optional<DownloadShare> find(long id) {
		return state().shares().findDownload(id);
	}

	@Override
	DocumentedError notFound() {
		return ContentError.DOWNLOAD_SHARE_NOT_FOUND;
	}

	@Override
	DownloadShareJson render(DownloadShare share, @Nullable String dataUrl) {
		return DownloadShareJson.of(share, state().users(), dataUrl);
	}

	@Override
	void checkUpdate(DownloadShare share, DownloadShareRequest body) {
		if (share.keys() != null && body.concernsPassword()) {
			throw ContentError.ENCRYPTED_SHARE_PASSWORD.exception();
		}
	}

	@Override
	DownloadShare create(User user, DownloadShareRequest body) {
		long nodeId = Fields.positive(body.nodeId(), "nodeId");
		Share.Details checked = body.change().apply(new Share.Details("", null, null, null, null, false, false), now());
		Integer maxDownloads = ShareChange.count(body.maxDownloads(), false, "maxDownloads", null);
		body.checkPolicies(policies());
		Node node = state().nodes().find(nodeId).orElseThrow(ErrorCode.NODE_NOT_FOUND::exception);
		AccessControl.require(user, node, Permission.MANAGE_DOWNLOAD_SHARE);
		DownloadShare.Keys keys = body.keys(user, node, now());
		policies().checkProtection(node, checked.password() != null || keys != null);
		Share.Details details = body.change().apply(ShareChange.defaults(node), now());
		DownloadShare share = state().shares().addDownload(node, details, keys, user.id());
		share.maxDownloads(maxDownloads);
		share.hideDownload(Boolean.TRUE.equals(body.hideDownload()));
		return share;
	}

	@Override
	void update(User user, DownloadShare share, DownloadShareRequest body) {
		body.checkPolicies(policies());
		Share.Details details = body.change().apply(share.details(), now());
		Integer maxDownloads = ShareChange.count(body.maxDownloads(), Boolean.TRUE.equals(body.resetMaxDownloads()),
				"maxDownloads", share.maxDownloads());
		policies().checkProtection(share.node(), details.password() != null || share.keys() != null);
		share.update(details, user.id(), now());
		share.maxDownloads(maxDownloads);
		share.hideDownload(Objects.requireNonNullElse(body.hideDownload(), share.hideDownload()));
		state().events().record(EventType.DOWNLOAD_SHARE_UPDATED, user.id(), Shares.subject(share));
	}

	/**
	 * Represents a download share in JSON (schema {@code DownloadShare}).
	 *
	 * @param cntDownloads the number of downloads
	 * @param maxDownloads the maximum number of downloads
	 * @param isEncrypted whether the share is encrypted
	 * @param isProtected whether a password is needed
	 * @param classification the classification of the node
	 * @param expireAt when the share expires
	 * @param showCreatorName whether recipients see the name of the creator
	 * @param showCreatorUsername whether recipients see the user name of the creator
	 * @param notifyCreator deprecated, always {@code false}
	 * @param dataUrl the QR code of the link as a data URL, only in the responses to the
	 * creation of the share and to a request for the QR code
	 * @param hideDownload whether recipients can only view the content
	 */
	private record DownloadShareJson(long id, String name, long nodeId, String nodePath, String nodeType,
			String accessKey, int cntDownloads, @Nullable Integer maxDownloads, boolean isEncrypted,
			boolean isProtected, int classification, @Nullable String notes, @Nullable String internalNotes,
			@Nullable Instant expireAt, boolean showCreatorName, boolean showCreatorUsername, boolean notifyCreator,
			Instant createdAt, UserInfo createdBy, @Nullable Instant updatedAt, @Nullable UserInfo updatedBy,
			@Nullable String dataUrl, @JsonView(Since.V5.class) boolean hideDownload) {

		static DownloadShareJson of(DownloadShare share, Users users, @Nullable String dataUrl) {
			Share.Details details = share.details();
			Long updatedBy = share.updatedBy();
			return new DownloadShareJson(share.id(), details.name(), share.node().id(), share.node().path(),
					share.node().type().wireName(), share.accessKey(), share.downloads(), share.maxDownloads(),
					share.keys() != null, details.password() != null || share.keys() != null,
					share.node().classification(), details.notes(), details.internalNotes(), details.expireAt(),
					details.showCreatorName(), details.showCreatorUsername(), false, share.createdAt(),
					UserInfo.of(share.createdBy(), users), share.updatedAt(),
					(updatedBy != null) ? UserInfo.of(updatedBy, users) : null, dataUrl, share.hideDownload());
		}

		@Override
		public String toString() {
			return "DownloadShareJson[id=" + this.id + "]";
		}

	}

}
