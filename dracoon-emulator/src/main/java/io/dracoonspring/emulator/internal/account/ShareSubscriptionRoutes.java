// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Listing;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/**
 * Manages the shares to which users subscribe. One instance serves download shares, and
 * another instance serves upload shares.
 */
final class ShareSubscriptionRoutes implements Routes {

	private static final String SUBSCRIPTIONS = "/api/v4/user/subscriptions/";

	private final EmulatorState state;

	private final Calls calls;

	private final Kind kind;

	private ShareSubscriptionRoutes(Calls calls, Kind kind) {
		this.state = calls.state();
		this.calls = calls;
		this.kind = kind;
	}

	static Routes forDownloads(Calls calls) {
		FieldSet<Subscribed> fields = FieldSet.<Subscribed>builder()
			.number("downloadShareId", Subscribed::id, FilterOperator.EQ)
			.number("authParentId", Subscribed::authParentId, FilterOperator.EQ)
			.sort("downloadShareId", Subscribed::id)
			.sort("authParentId", (share) -> (share.authParentId() != null) ? share.authParentId() : 0L)
			.build();
		return new ShareSubscriptionRoutes(calls,
				new Kind("download_shares", Permission.MANAGE_DOWNLOAD_SHARE, ContentError.DOWNLOAD_SHARE_NOT_FOUND,
						(id) -> calls.state().shares().findDownload(id), User::subscribedDownloadShares,
						(share) -> new Subscribed(share.id(), share.node().room().authRoom().id(), null), fields));
	}

	static Routes forUploads(Calls calls) {
		FieldSet<Subscribed> fields = FieldSet.<Subscribed>builder()
			.number("uploadShareId", Subscribed::id, FilterOperator.EQ)
			.number("targetNodeId", Subscribed::targetNodeId, FilterOperator.EQ)
			.sort("uploadShareId", Subscribed::id)
			.sort("targetNodeId", (share) -> (share.targetNodeId() != null) ? share.targetNodeId() : 0L)
			.build();
		return new ShareSubscriptionRoutes(calls,
				new Kind("upload_shares", Permission.MANAGE_UPLOAD_SHARE, ContentError.UPLOAD_SHARE_NOT_FOUND,
						(id) -> calls.state().shares().findUpload(id), User::subscribedUploadShares,
						(share) -> new Subscribed(share.id(), null, share.node().id()), fields));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		String path = SUBSCRIPTIONS + this.kind.path();
		return RouterFunctions.route()
			.GET(path, this.calls.ok(this::list))
			.PUT(path, this.calls.done(this::update))
			.POST(path + "/{share_id}", this.calls.created(this::subscribe))
			.DELETE(path + "/{share_id}", this.calls.done(this::unsubscribe))
			.build();
	}

	private Object list(Call call) {
		Listing<Subscribed> listing = call.listing(this.kind.fields());
		return listing.page(ids(call.user()).stream()
			.flatMap((id) -> this.kind.find().apply(id).stream())
			.map((share) -> this.kind.description().apply(share))
			.toList());
	}

	private Set<Long> ids(User author) {
		return this.kind.ids().apply(author);
	}

	private void update(Call call) {
		User user = call.user();
		call.body(SubscriptionUpdate.class).applyTo(ids(user), (id) -> find(user, id).id());
	}

	private Object subscribe(Call call) {
		long id = call.id("share_id");
		Share share = find(call.user(), id);
		ids(call.user()).add(id);
		return this.kind.description().apply(share);
	}

	private void unsubscribe(Call call) {
		long id = call.id("share_id");
		ids(call.user()).remove(find(call.user(), id).id());
	}

	private Share find(User author, long id) {
		Share share = this.kind.find().apply(id).orElseThrow(this.kind.notFound()::exception);
		AccessControl.require(author, share.node(), this.kind.permission());
		return share;
	}

	private record Kind(String path, Permission permission, ContentError notFound,
			Function<Long, Optional<? extends Share>> find, Function<User, Set<Long>> ids,
			Function<Share, Subscribed> description, FieldSet<Subscribed> fields) {

	}

	/**
	 * Represents a share to which the caller subscribed (schemas
	 * {@code SubscribedDownloadShare} and {@code SubscribedUploadShare}).
	 */
	private record Subscribed(long id, @Nullable Long authParentId, @Nullable Long targetNodeId) {

	}

}
