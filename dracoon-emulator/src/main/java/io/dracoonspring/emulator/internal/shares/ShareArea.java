// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;

/** Serves operations on shares, with and without an account. */
public final class ShareArea implements Routes {

	private final Routes routes;

	public ShareArea(Backend backend) {
		Calls calls = backend.calls();
		this.routes = Routes.all(new DownloadShareRoutes(calls), new UploadShareRoutes(calls),
				new PublicDownloadRoutes(backend), new DownloadSharePages(backend));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.routes.routes();
	}

}
