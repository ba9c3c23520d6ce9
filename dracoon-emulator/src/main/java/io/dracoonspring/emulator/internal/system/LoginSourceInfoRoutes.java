// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.config.Documents;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;

/** Lists the directories and identity providers for login pages. */
final class LoginSourceInfoRoutes implements Routes {

	private static final String BASE = "/api/v4/public/system/info/auth/";

	private final EmulatorState state;

	private final Calls calls;

	LoginSourceInfoRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls.open();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(BASE + "ad",
					this.calls.ok((call) -> list(call, this.state.configuration().activeDirectories(), Directory::of)))
			.GET(BASE + "openid",
					this.calls.ok((call) -> list(call, this.state.configuration().openIdProviders(), Provider::of)))
			.build();
	}

	// return nothing if the client asks only for global login sources, because each login
	// source belongs to a customer
	private Object list(Call call, Documents documents, BiFunction<Integer, Map<String, Object>, Object> format) {
		boolean globalOnly = call.flag("is_global_available");
		return new Items(globalOnly ? List.of()
				: documents.ids().stream().map((id) -> format.apply(id, documents.find(id).orElseThrow())).toList());
	}

	private static String text(Map<String, Object> document, String name) {
		return Objects.toString(document.get(name), "");
	}

	private record Items(List<Object> items) {

	}

	/** Represents a directory (schema {@code ActiveDirectory}). */
	private record Directory(int id, String alias, boolean isGlobalAvailable) {

		static Directory of(int id, Map<String, Object> document) {
			return new Directory(id, text(document, "alias"), false);
		}

	}

	/** Represents an identity provider (schema {@code OpenIdProvider}). */
	private record Provider(int id, String name, String issuer, String mappingClaim, boolean isGlobalAvailable,
			@Nullable Object userManagementUrl) {

		static Provider of(int id, Map<String, Object> document) {
			return new Provider(id, text(document, "name"), text(document, "issuer"), text(document, "mappingClaim"),
					false, document.get("userManagementUrl"));
		}

	}

}
