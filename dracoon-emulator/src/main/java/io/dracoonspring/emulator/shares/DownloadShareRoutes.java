// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.shares;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.error.ContentError;
import io.dracoonspring.emulator.error.DocumentedError;
import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.http.Calls;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.query.FieldSet;
import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.DownloadShare;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.Node;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Share;
import io.dracoonspring.emulator.state.Shares;
import io.dracoonspring.emulator.state.User;

/**
 * Serves the users' operations on download shares.
 */
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

}
