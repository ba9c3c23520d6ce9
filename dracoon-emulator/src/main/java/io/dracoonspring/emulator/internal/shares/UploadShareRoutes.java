// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.error.DocumentedError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.state.Shares;
import io.dracoonspring.emulator.internal.state.UploadShare;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/** Serves the users' operations on upload shares. */
final class UploadShareRoutes extends ShareRoutes<UploadShare, UploadShareRequest> {

	UploadShareRoutes(Calls calls) {
		super("/api/v4/shares/uploads", Permission.MANAGE_UPLOAD_SHARE, UploadShareRequest.class, calls);
	}

	@Override
	FieldSet<Share> fields() {
		// accept both names, because the official Java SDK calls the target of an upload
		// share a node
		return ShareFields.of(state().users(), "targetId", "nodeId").build();
	}

	@Override
	List<UploadShare> shares() {
		return state().shares().uploads();
	}

	@Override
	Optional<UploadShare> find(long id) {
		return state().shares().findUpload(id);
	}

	@Override
	DocumentedError notFound() {
		return ContentError.UPLOAD_SHARE_NOT_FOUND;
	}

	@Override
	UploadShareJson render(UploadShare share, @Nullable String dataUrl) {
		return UploadShareJson.of(share, state(), dataUrl);
	}

	@Override
	UploadShare create(User user, UploadShareRequest body) {
		long targetId = Fields.positive(body.targetId(), "targetId");
		UploadShare.Limits limits = body.limits(new UploadShare.Limits(null, false, null, null));
		body.checkPolicies(policies());
		Container target = state().nodes().container(targetId);
		AccessControl.require(user, target, Permission.MANAGE_UPLOAD_SHARE);
		if (target.isEncrypted() && user.keys().isEmpty()) {
			throw ErrorCode.KEY_PAIR_NOT_FOUND.exception().withStatus(403);
		}
		Share.Details details = body.change().apply(ShareChange.defaults(target), now());
		return state().shares().addUpload(target, details, limits, user.id());
	}

	@Override
	void update(User user, UploadShare share, UploadShareRequest body) {
		body.checkPolicies(policies());
		Share.Details details = body.change().apply(share.details(), now());
		UploadShare.Limits limits = body.limits(share.limits());
		share.update(details, user.id(), now());
		share.limits(limits);
		state().events().record(EventType.UPLOAD_SHARE_UPDATED, user.id(), Shares.subject(share));
	}

	@Override
	HandlerFunction<ServerResponse> updateMany() {
		return calls().answer((call) -> {
			state().update(() -> updateAll(call));
			// unlike for download shares, the API document defines no status 204 here
			return ServerResponse.ok().build();
		});
	}

}
