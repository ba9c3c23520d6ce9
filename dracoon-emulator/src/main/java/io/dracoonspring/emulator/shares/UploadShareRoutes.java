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
import io.dracoonspring.emulator.state.Container;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Share;
import io.dracoonspring.emulator.state.Shares;
import io.dracoonspring.emulator.state.UploadShare;
import io.dracoonspring.emulator.state.User;

/**
 * What users do with upload shares.
 */
public final class UploadShareRoutes implements Routes {

	private static final String SHARES = "/api/v4/shares/uploads";

	private static final String SHARE = SHARES + "/{share_id}";

	private final EmulatorState state;

	private final Authenticator authenticator;

	private final SharePolicies policies;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public UploadShareRoutes(EmulatorState state, Authenticator authenticator) {
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
		FieldSet<Share> fields = ShareFields.of(this.state.users(), "targetId").build();
		Paging paging = Paging.parse(Fields.query(request, "offset"), Fields.query(request, "limit"));
		Predicate<Share> filter = fields.filter(Fields.query(request, "filter"));
		Comparator<Share> order = fields.sort(Fields.query(request, "sort")).thenComparing(Share::id);
		return Json.ok(this.state.access(
				() -> paging
					.slice(this.state.shares()
						.uploads()
						.stream()
						.filter((share) -> AccessControl.may(caller.user(), share.node(),
								Permission.MANAGE_UPLOAD_SHARE))
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
			UploadShare share = share(caller.user(), id);
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
				List<UploadShare> doomed = ids.stream().map((id) -> share(caller.user(), id)).toList();
				doomed.forEach((share) -> this.state.shares().remove(share, caller.user().id()));
			});
			return Json.noContent();
		});
	}

	private UploadShare share(User user, long id) {
		UploadShare share = this.state.shares().findUpload(id).orElseThrow(ErrorCode.UPLOAD_SHARE_NOT_FOUND::exception);
		AccessControl.require(user, share.node(), Permission.MANAGE_UPLOAD_SHARE);
		return share;
	}

	private Mono<ServerResponse> create(Caller caller, ServerRequest request) {
		return Json.read(request, UploadShareRequest.class).flatMap((body) -> Json.created(this.state.access(() -> {
			UploadShare share = create(caller.user(), body);
			return render(share, ShareLinks.qrCode(share, request));
		})));
	}

	private UploadShare create(User user, UploadShareRequest body) {
		long targetId = Fields.positive(body.targetId(), "targetId");
		UploadShare.Limits limits = body.limits(new UploadShare.Limits(null, false, null, null));
		body.checkPolicies(this.policies);
		Container target = this.state.nodes().container(targetId);
		AccessControl.require(user, target, Permission.MANAGE_UPLOAD_SHARE);
		if (target.isEncrypted() && user.keys().isEmpty()) {
			throw ErrorCode.KEY_PAIR_NOT_FOUND.exception().withStatus(403);
		}
		Share.Details details = body.change().apply(ShareChange.defaults(target), now());
		return this.state.shares().addUpload(target, details, limits, user.id());
	}

	private Mono<ServerResponse> update(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "share_id");
		return Json.read(request, UploadShareRequest.class).flatMap((body) -> Json.ok(this.state.access(() -> {
			UploadShare share = share(caller.user(), id);
			update(caller.user(), share, body);
			return render(share, null);
		})));
	}

	private Mono<ServerResponse> updateAll(Caller caller, ServerRequest request) {
		return Json.read(request, UploadShareRequest.class).flatMap((body) -> {
			List<Long> ids = Fields.batch(body.objectIds(), "objectIds");
			this.state.update(() -> {
				List<UploadShare> shares = ids.stream().map((id) -> share(caller.user(), id)).toList();
				shares.forEach((share) -> update(caller.user(), share, body.forMany()));
			});
			// unlike for download shares the document knows no 204 here
			return ServerResponse.ok().build();
		});
	}

	private void update(User user, UploadShare share, UploadShareRequest body) {
		body.checkPolicies(this.policies);
		Share.Details details = body.change().apply(share.details(), now());
		UploadShare.Limits limits = body.limits(share.limits());
		share.update(details, user.id(), now());
		share.limits(limits);
		this.state.events().record(EventType.UPLOAD_SHARE_UPDATED, user.id(), Shares.subject(share));
	}

	private Instant now() {
		return this.state.clock().instant();
	}

	private UploadShareJson render(UploadShare share, @Nullable String dataUrl) {
		return UploadShareJson.of(share, this.state, dataUrl);
	}

}
