// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.DocumentedError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/**
 * Serves the operations of signed-in users on either download shares or upload shares.
 *
 * @param <S> the type of the shares
 * @param <B> the type of the requests
 */
abstract class ShareRoutes<S extends Share, B extends ShareRequest<B>> implements Routes {

	private final String path;

	private final Permission permission;

	private final Class<B> requestType;

	private final EmulatorState state;

	private final Calls calls;

	private final SharePolicies policies;

	ShareRoutes(String path, Permission permission, Class<B> requestType, Calls calls) {
		this.path = path;
		this.permission = permission;
		this.requestType = requestType;
		this.state = calls.state();
		this.calls = calls;
		this.policies = new SharePolicies(this.state);
	}

	abstract FieldSet<Share> fields();

	abstract List<S> shares();

	abstract Optional<S> find(long id);

	abstract DocumentedError notFound();

	abstract Object render(S share, @Nullable String dataUrl);

	abstract S create(User user, B body);

	abstract void update(User user, S share, B body);

	/**
	 * Throws an exception if a share does not allow a change. Accepts all changes by
	 * default.
	 */
	void checkUpdate(S share, B body) {
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		String share = this.path + "/{share_id}";
		return RouterFunctions.route()
			.GET(this.path, this.calls.ok(this::list))
			.POST(this.path, this.calls.created(this::create))
			.PUT(this.path, updateMany())
			.DELETE(this.path, this.calls.done(this::removeAll))
			.GET(share, this.calls.ok(this::get))
			.PUT(share, this.calls.ok(this::update))
			.DELETE(share, this.calls.done(this::remove))
			.GET(share + "/qr", this.calls.ok(this::qrCode))
			.POST(share + "/email", this.calls.done(this::mail))
			.build();
	}

	private Object list(Call call) {
		FieldSet<Share> fields = fields();
		Paging paging = Paging.parse(call.query("offset"), call.query("limit"));
		Predicate<Share> filter = fields.filter(call.query("filter"));
		Comparator<Share> order = fields.sort(call.query("sort")).thenComparing(Share::id);
		return paging
			.slice(shares().stream()
				.filter((share) -> AccessControl.may(call.user(), share.node(), this.permission))
				.filter(filter)
				.sorted(order)
				.toList())
			.map((share) -> render(share, null));
	}

	private Object get(Call call) {
		long id = call.id("share_id");
		return render(share(call.user(), id), null);
	}

	private Object qrCode(Call call) {
		long id = call.id("share_id");
		S share = share(call.user(), id);
		return render(share, ShareLinks.qrCode(share, call.request()));
	}

	private void mail(Call call) {
		long id = call.id("share_id");
		MailRequest body = call.body(MailRequest.class);
		List<String> recipients = body.checkedRecipients();
		String text = ShareTexts.mailBody(body.body());
		ShareTexts.language(body.receiverLanguage());
		this.state.mails().add(ShareLinks.mail(share(call.user(), id), recipients, text, now(), call.request()));
	}

	private void remove(Call call) {
		long id = call.id("share_id");
		this.state.shares().remove(share(call.user(), id), call.user().id());
	}

	private void removeAll(Call call) {
		RemoveRequest body = call.body(RemoveRequest.class);
		List<Long> ids = Fields.ids(body.shareIds(), "shareIds");
		List<S> doomed = ids.stream().map((id) -> share(call.user(), id)).toList();
		doomed.forEach((share) -> this.state.shares().remove(share, call.user().id()));
	}

	private S share(User user, long id) {
		S share = find(id).orElseThrow(() -> notFound().exception());
		AccessControl.require(user, share.node(), this.permission);
		return share;
	}

	private Object create(Call call) {
		B body = call.body(this.requestType);
		InlineMail mail = call.body(InlineMail.class);
		List<String> recipients = mail.checkedRecipients();
		S share = create(call.user(), body);
		if (!recipients.isEmpty()) {
			this.state.mails().add(ShareLinks.mail(share, recipients, mail.text(), now(), call.request()));
		}
		return render(share, ShareLinks.qrCode(share, call.request()));
	}

	private Object update(Call call) {
		long id = call.id("share_id");
		B body = call.body(this.requestType);
		S share = share(call.user(), id);
		checkUpdate(share, body);
		update(call.user(), share, body);
		return render(share, null);
	}

	final void updateAll(Call call) {
		B body = call.body(this.requestType);
		List<Long> ids = Fields.batch(body.objectIds(), "objectIds");
		List<S> shares = ids.stream().map((id) -> share(call.user(), id)).toList();
		shares.forEach((share) -> update(call.user(), share, body.forMany()));
	}

	/**
	 * Returns the handler that updates several shares. The handler answers with status
	 * 204. Subclasses override this method if the API document defines another status.
	 */
	HandlerFunction<ServerResponse> updateMany() {
		return this.calls.done(this::updateAll);
	}

	final Calls calls() {
		return this.calls;
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

	/**
	 * Represents a mail with the link of a share (schemas {@code DownloadShareLinkEmail}
	 * and {@code UploadShareLinkEmail}).
	 *
	 * @param recipients the addresses
	 * @param body the text of the user
	 * @param receiverLanguage the language of the text that the server adds
	 */
	private record MailRequest(@Nullable List<String> recipients, @Nullable String body,
			@Nullable String receiverLanguage) {

		List<String> checkedRecipients() {
			List<String> addresses = Fields.required(this.recipients, "recipients");
			if (addresses.isEmpty()) {
				throw ErrorCode.FIELD_MISSING.exception("'recipients' must not be empty");
			}
			addresses.forEach(ShareTexts::email);
			return addresses;
		}

	}

	/**
	 * Represents shares to remove (schemas {@code DeleteDownloadSharesRequest} and
	 * {@code DeleteUploadSharesRequest}).
	 */
	private record RemoveRequest(@Nullable List<Long> shareIds) {

	}

}
