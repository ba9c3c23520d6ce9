/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.shares;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.query.FieldSet;
import io.dracoonspring.emulator.query.Paging;
import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.DownloadShare;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.Node;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Share;
import io.dracoonspring.emulator.state.Shares;
import io.dracoonspring.emulator.state.User;

/**
 * What users do with download shares.
 */
public final class DownloadShareRoutes implements Routes {

	private static final String SHARES = "/api/v4/shares/downloads";

	private static final String SHARE = SHARES + "/{share_id}";

	private final EmulatorState state;

	private final Authenticator authenticator;

	private final SharePolicies policies;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public DownloadShareRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
		this.policies = new SharePolicies(state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(SHARES, this.authenticator.authenticated(this::list))
			.POST(SHARES, this.authenticator.authenticated(this::create))
			.PUT(SHARES, this.authenticator.authenticated(this::updateAll))
			.DELETE(SHARES, this.authenticator.authenticated(this::removeAll))
			.GET(SHARE, this.authenticator.authenticated(this::get))
			.PUT(SHARE, this.authenticator.authenticated(this::update))
			.DELETE(SHARE, this.authenticator.authenticated(this::remove))
			.GET(SHARE + "/qr", this.authenticator.authenticated(this::qrCode))
			.POST(SHARE + "/email", this.authenticator.authenticated(this::mail))
			.build();
	}

	private Mono<ServerResponse> list(Caller caller, ServerRequest request) {
		FieldSet<Share> fields = ShareFields.of(this.state.users(), "nodeId")
			.sort("classification", (share) -> share.node().classification())
			.build();
		Paging paging = Paging.parse(Fields.query(request, "offset"), Fields.query(request, "limit"));
		Predicate<Share> filter = fields.filter(Fields.query(request, "filter"));
		Comparator<Share> order = fields.sort(Fields.query(request, "sort")).thenComparing(Share::id);
		return Json.ok(this.state.access(
				() -> paging
					.slice(this.state.shares()
						.downloads()
						.stream()
						.filter((share) -> AccessControl.may(caller.user(), share.node(),
								Permission.MANAGE_DOWNLOAD_SHARE))
						.filter(filter)
						.sorted(order)
						.toList())
					.map((share) -> render(share, null))));
	}

	private Mono<ServerResponse> get(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "share_id");
		return Json.ok(this.state.access(() -> render(share(caller.user(), id), null)));
	}

	private Mono<ServerResponse> qrCode(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "share_id");
		return Json.ok(this.state.access(() -> {
			DownloadShare share = share(caller.user(), id);
			return render(share, ShareLinks.qrCode(share, request));
		}));
	}

	private Mono<ServerResponse> mail(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "share_id");
		return Json.read(request, MailRequest.class).flatMap((body) -> {
			List<String> recipients = body.checkedRecipients();
			String text = ShareTexts.mailBody(body.body());
			ShareTexts.language(body.receiverLanguage());
			this.state.update(
					() -> this.state.mails().add(ShareLinks.mail(share(caller.user(), id), recipients, text, request)));
			return Json.noContent();
		});
	}

	private Mono<ServerResponse> remove(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "share_id");
		this.state.update(() -> this.state.shares().remove(share(caller.user(), id), caller.user().id()));
		return Json.noContent();
	}

	private Mono<ServerResponse> removeAll(Caller caller, ServerRequest request) {
		return Json.read(request, RemoveRequest.class).flatMap((body) -> {
			List<Long> ids = Fields.ids(body.shareIds(), "shareIds");
			this.state.update(() -> {
				List<DownloadShare> doomed = ids.stream().map((id) -> share(caller.user(), id)).toList();
				doomed.forEach((share) -> this.state.shares().remove(share, caller.user().id()));
			});
			return Json.noContent();
		});
	}

	private DownloadShare share(User user, long id) {
		DownloadShare share = this.state.shares()
			.findDownload(id)
			.orElseThrow(ErrorCode.DOWNLOAD_SHARE_NOT_FOUND::exception);
		AccessControl.require(user, share.node(), Permission.MANAGE_DOWNLOAD_SHARE);
		return share;
	}

	private Mono<ServerResponse> create(Caller caller, ServerRequest request) {
		return Json.read(request, DownloadShareRequest.class).flatMap((body) -> Json.created(this.state.access(() -> {
			DownloadShare share = create(caller.user(), body);
			return render(share, ShareLinks.qrCode(share, request));
		})));
	}

	private DownloadShare create(User user, DownloadShareRequest body) {
		long nodeId = Fields.positive(body.nodeId(), "nodeId");
		Share.Details checked = body.change().apply(new Share.Details("", null, null, null, null, false, false), now());
		Integer maxDownloads = ShareChange.count(body.maxDownloads(), false, "maxDownloads", null);
		body.checkPolicies(this.policies);
		Node node = this.state.nodes().find(nodeId).orElseThrow(ErrorCode.NODE_NOT_FOUND::exception);
		AccessControl.require(user, node, Permission.MANAGE_DOWNLOAD_SHARE);
		DownloadShare.Keys keys = body.keys(user, node, now());
		this.policies.checkProtection(node, checked.password() != null || keys != null);
		Share.Details details = body.change().apply(ShareChange.defaults(node), now());
		DownloadShare share = this.state.shares().addDownload(node, details, keys, user.id());
		share.maxDownloads(maxDownloads);
		return share;
	}

	private Mono<ServerResponse> update(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "share_id");
		return Json.read(request, DownloadShareRequest.class).flatMap((body) -> Json.ok(this.state.access(() -> {
			DownloadShare share = share(caller.user(), id);
			if (share.keys() != null && body.concernsPassword()) {
				throw ErrorCode.ENCRYPTED_SHARE_PASSWORD.exception();
			}
			update(caller.user(), share, body);
			return render(share, null);
		})));
	}

	private Mono<ServerResponse> updateAll(Caller caller, ServerRequest request) {
		return Json.read(request, DownloadShareRequest.class).flatMap((body) -> {
			List<Long> ids = Fields.batch(body.objectIds(), "objectIds");
			this.state.update(() -> {
				List<DownloadShare> shares = ids.stream().map((id) -> share(caller.user(), id)).toList();
				shares.forEach((share) -> update(caller.user(), share, body.forMany()));
			});
			return Json.noContent();
		});
	}

	private void update(User user, DownloadShare share, DownloadShareRequest body) {
		body.checkPolicies(this.policies);
		Share.Details details = body.change().apply(share.details(), now());
		Integer maxDownloads = ShareChange.count(body.maxDownloads(), Boolean.TRUE.equals(body.resetMaxDownloads()),
				"maxDownloads", share.maxDownloads());
		this.policies.checkProtection(share.node(), details.password() != null || share.keys() != null);
		share.update(details, user.id(), now());
		share.maxDownloads(maxDownloads);
		this.state.events().record(EventType.DOWNLOAD_SHARE_UPDATED, user.id(), Shares.subject(share));
	}

	private Instant now() {
		return this.state.clock().instant();
	}

	private DownloadShareJson render(DownloadShare share, @Nullable String dataUrl) {
		return DownloadShareJson.of(share, this.state.users(), dataUrl);
	}

}
