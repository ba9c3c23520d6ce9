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
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.DocumentedError;
import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.query.FieldSet;
import io.dracoonspring.emulator.query.Paging;
import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Share;
import io.dracoonspring.emulator.state.User;

/**
 * What users do with shares of one kind.
 *
 * @param <S> the type of the shares
 * @param <B> the type of the requests
 */
abstract class ShareRoutes<S extends Share, B extends ShareRequest<B>> implements Routes {

	private final String path;

	private final Permission permission;

	private final Class<B> requestType;

	private final EmulatorState state;

	private final Authenticator authenticator;

	private final SharePolicies policies;

	ShareRoutes(String path, Permission permission, Class<B> requestType, EmulatorState state,
			Authenticator authenticator) {
		this.path = path;
		this.permission = permission;
		this.requestType = requestType;
		this.state = state;
		this.authenticator = authenticator;
		this.policies = new SharePolicies(state);
	}

	abstract FieldSet<Share> fields();

	abstract List<S> shares();

	abstract Optional<S> find(long id);

	abstract DocumentedError notFound();

	abstract Object render(S share, @Nullable String dataUrl);

	abstract S create(User user, B body);

	abstract void update(User user, S share, B body);

	abstract Mono<ServerResponse> updatedMany();

	/**
	 * Check what must not be changed of a single share.
	 * @param share the share
	 * @param body the changes
	 */
	void checkUpdate(S share, B body) {
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		String share = this.path + "/{share_id}";
		return RouterFunctions.route()
			.GET(this.path, this.authenticator.authenticated(this::list))
			.POST(this.path, this.authenticator.authenticated(this::create))
			.PUT(this.path, this.authenticator.authenticated(this::updateAll))
			.DELETE(this.path, this.authenticator.authenticated(this::removeAll))
			.GET(share, this.authenticator.authenticated(this::get))
			.PUT(share, this.authenticator.authenticated(this::update))
			.DELETE(share, this.authenticator.authenticated(this::remove))
			.GET(share + "/qr", this.authenticator.authenticated(this::qrCode))
			.POST(share + "/email", this.authenticator.authenticated(this::mail))
			.build();
	}

	private Mono<ServerResponse> list(Caller caller, ServerRequest request) {
		FieldSet<Share> fields = fields();
		Paging paging = Paging.parse(Fields.query(request, "offset"), Fields.query(request, "limit"));
		Predicate<Share> filter = fields.filter(Fields.query(request, "filter"));
		Comparator<Share> order = fields.sort(Fields.query(request, "sort")).thenComparing(Share::id);
		return Json.ok(this.state.access(
				() -> paging
					.slice(shares().stream()
						.filter((share) -> AccessControl.may(caller.user(), share.node(), this.permission))
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
			S share = share(caller.user(), id);
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
				List<S> doomed = ids.stream().map((id) -> share(caller.user(), id)).toList();
				doomed.forEach((share) -> this.state.shares().remove(share, caller.user().id()));
			});
			return Json.noContent();
		});
	}

	private S share(User user, long id) {
		S share = find(id).orElseThrow(() -> notFound().exception());
		AccessControl.require(user, share.node(), this.permission);
		return share;
	}

	private Mono<ServerResponse> create(Caller caller, ServerRequest request) {
		return Json.read(request, this.requestType).flatMap((body) -> Json.created(this.state.access(() -> {
			S share = create(caller.user(), body);
			return render(share, ShareLinks.qrCode(share, request));
		})));
	}

	private Mono<ServerResponse> update(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "share_id");
		return Json.read(request, this.requestType).flatMap((body) -> Json.ok(this.state.access(() -> {
			S share = share(caller.user(), id);
			checkUpdate(share, body);
			update(caller.user(), share, body);
			return render(share, null);
		})));
	}

	private Mono<ServerResponse> updateAll(Caller caller, ServerRequest request) {
		return Json.read(request, this.requestType).flatMap((body) -> {
			List<Long> ids = Fields.batch(body.objectIds(), "objectIds");
			this.state.update(() -> {
				List<S> shares = ids.stream().map((id) -> share(caller.user(), id)).toList();
				shares.forEach((share) -> update(caller.user(), share, body.forMany()));
			});
			return updatedMany();
		});
	}

	EmulatorState state() {
		return this.state;
	}

	SharePolicies policies() {
		return this.policies;
	}

	Instant now() {
		return this.state.clock().instant();
	}

}
