// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.config.Documents;
import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.state.AuthMethod;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.model.Right;

/**
 * Configures the directories and identity providers of users. Administrators can assign
 * users to such a system. The emulator does not connect to these systems when users log
 * in.
 */
final class LoginSourceRoutes implements Routes {

	private static final String BASE = "/api/v4/system/config/auth/";

	private static final FieldSet<Map<String, Object>> PROVIDER_FIELDS = FieldSet.<Map<String, Object>>builder()
		.flag("isStandard", (provider) -> Boolean.TRUE.equals(provider.get("isStandard")))
		.flag("isEnabled", (provider) -> Boolean.TRUE.equals(provider.get("isEnabled")))
		.sortText("name", (provider) -> String.valueOf(provider.get("name")))
		.sort("isStandard", (provider) -> Boolean.TRUE.equals(provider.get("isStandard")))
		.sort("isEnabled", (provider) -> Boolean.TRUE.equals(provider.get("isEnabled")))
		.build();

	private final EmulatorState state;

	private final Calls calls;

	private final Kind kind;

	LoginSourceRoutes(Calls calls, Kind kind) {
		this.state = calls.state();
		this.calls = calls;
		this.kind = kind;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		String path = BASE + this.kind.path;
		String one = path + "/{id}";
		return RouterFunctions.route()
			.GET(path, this.calls.ok(this::list))
			.POST(path, this.calls.created(this::create))
			.GET(one, this.calls.ok(this::get))
			.PUT(one, this.calls.ok(this::update))
			.DELETE(one, this.calls.done(this::remove))
			.build();
	}

	private Documents documents() {
		return (this.kind == Kind.ACTIVE_DIRECTORY) ? this.state.configuration().activeDirectories()
				: this.state.configuration().openIdProviders();
	}

	private Set<Integer> assignable() {
		return (this.kind == Kind.ACTIVE_DIRECTORY) ? this.state.accountRules().activeDirectories()
				: this.state.accountRules().openIdProviders();
	}

	private Map<String, Object> shown(int id) {
		Map<String, Object> shown = new LinkedHashMap<>();
		shown.put("id", id);
		shown.putAll(this.kind.fields.shown(existing(id), this.state.serverVersion()));
		if (this.kind == Kind.OPENID && this.state.serverVersion().isCloud()) {
			shown.put("isStandard", false);
		}
		return shown;
	}

	private Map<String, Object> existing(int id) {
		return documents().find(id).orElseThrow(this.kind.notFound);
	}

	private static int id(ServerRequest request) {
		return (int) Math.min(Fields.pathId(request, "id"), Integer.MAX_VALUE);
	}

	private Object list(Call call) {
		call.user().require(Right.CHANGE_CONFIG);
		List<Map<String, Object>> items = documents().ids().stream().map(this::shown).toList();
		if (this.kind == Kind.ACTIVE_DIRECTORY) {
			return Map.of("items", items);
		}
		return this.state.serverVersion().isCloud() ? selected(items, call) : items;
	}

	private static Object selected(List<Map<String, Object>> items, Call call) {
		return items.stream()
			.filter(PROVIDER_FIELDS.filter(call.query("filter")))
			.sorted(PROVIDER_FIELDS.sort(call.query("sort")))
			.toList();
	}

	private Object get(Call call) {
		call.user().require(Right.CHANGE_CONFIG);
		return shown(id(call.request()));
	}

	private Object create(Call call) {
		call.user().require(Right.CHANGE_CONFIG);
		Map body = call.body(Map.class);
		Map<String, Object> document = this.kind.fields.created(body, this.state.serverVersion());
		requireFree(document, 0);
		int id = documents().add(document);
		assignable().add(id);
		this.state.events().record(EventType.CONFIGURATION_CHANGED, call.user().id());
		return shown(id);
	}

	private void requireFree(Map<String, Object> document, int self) {
		this.kind.unique.forEach((field, error) -> {
			boolean taken = documents().ids()
				.stream()
				.anyMatch((id) -> id != self && Objects.equals(existing(id).get(field), document.get(field)));
			if (taken) {
				throw error.exception();
			}
		});
	}

	private Object update(Call call) {
		call.user().require(Right.CHANGE_CONFIG);
		Map body = call.body(Map.class);
		int id = id(call.request());
		Map<String, Object> document = this.kind.fields.merged(existing(id), body, this.state.serverVersion());
		requireFree(document, id);
		documents().replace(id, document);
		this.state.events().record(EventType.CONFIGURATION_CHANGED, call.user().id());
		return shown(id);
	}

	private void remove(Call call) {
		call.user().require(Right.CHANGE_CONFIG);
		int id = id(call.request());
		existing(id);
		boolean used = this.state.users()
			.all()
			.stream()
			.anyMatch((user) -> user.credentials().method() == this.kind.method
					&& Objects.equals(user.credentials().configId(), id));
		if (used) {
			throw this.kind.inUse.exception();
		}
		documents().remove(id);
		assignable().remove(id);
		this.state.events().record(EventType.CONFIGURATION_CHANGED, call.user().id());
	}

	/** The kinds of login sources. */
	enum Kind {

		ACTIVE_DIRECTORY("ads", AuthMethod.ACTIVE_DIRECTORY, ErrorCode.AD_CONFIG_NOT_FOUND::exception,
				AdminError.AD_IN_USE, Map.of("alias", AdminError.AD_ALIAS_TAKEN), LoginSourceFields.ACTIVE_DIRECTORY),

		OPENID("openid/idps", AuthMethod.OPENID, ErrorCode.OPENID_CONFIG_NOT_FOUND::exception, AdminError.OPENID_IN_USE,
				Map.of("name", AdminError.OPENID_NAME_TAKEN, "issuer", AdminError.OPENID_ISSUER_TAKEN),
				LoginSourceFields.OPENID);

		private final String path;

		private final AuthMethod method;

		private final Supplier<ApiException> notFound;

		private final AdminError inUse;

		private final Map<String, AdminError> unique;

		private final DocumentFields fields;

		Kind(String path, AuthMethod method, Supplier<ApiException> notFound, AdminError inUse,
				Map<String, AdminError> unique, DocumentFields fields) {
			this.path = path;
			this.method = method;
			this.notFound = notFound;
			this.inUse = inUse;
			this.unique = unique;
			this.fields = fields;
		}

	}

}
