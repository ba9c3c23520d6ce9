// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.config.Configuration;
import io.dracoonspring.emulator.internal.config.RadiusSettings;
import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.Texts;
import io.dracoonspring.emulator.internal.state.EmulatorState;

/** Keeps the configuration of the RADIUS server. */
final class RadiusRoutes implements Routes {

	private static final String PATH = "/api/v4/system/config/auth/radius";

	private final EmulatorState state;

	private final ConfigAccess access;

	RadiusRoutes(Calls calls) {
		this.state = calls.state();
		this.access = new ConfigAccess(calls);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PATH, this.access.read(() -> existing(this.state.configuration())))
			.POST(PATH, this.access.admins().created(this::create))
			.PUT(PATH,
					this.access.change(Update.class,
							(update) -> set(update.merged(existing(this.state.configuration()))),
							() -> existing(this.state.configuration())))
			.DELETE(PATH, this.access.admins().done(this::remove))
			.build();
	}

	static RadiusSettings existing(Configuration configuration) {
		return Optional.ofNullable(configuration.radius()).orElseThrow(AdminError.RADIUS_NOT_FOUND::exception);
	}

	private void set(@Nullable RadiusSettings settings) {
		this.state.configuration().radius(settings);
		this.state.accountRules().radius(settings != null);
	}

	private Object create(Call call) {
		Update body = call.body(Update.class);
		RadiusSettings created = body.merged(null);
		if (this.state.configuration().radius() != null) {
			throw AdminError.RADIUS_EXISTS.exception();
		}
		set(created);
		this.access.changed(call);
		return created;
	}

	private void remove(Call call) {
		existing(this.state.configuration());
		set(null);
		this.access.changed(call);
	}

	private record Update(@Nullable String ipAddress, @Nullable Integer port, @Nullable String sharedSecret,
			@Nullable Boolean otpPinFirst, @Nullable Failover failoverServer) {

		RadiusSettings merged(@Nullable RadiusSettings old) {
			String address = (this.ipAddress != null || old == null) ? this.ipAddress : old.ipAddress();
			Integer number = (this.port != null || old == null) ? this.port : Integer.valueOf(old.port());
			String secret = (this.sharedSecret != null || old == null) ? this.sharedSecret : old.sharedSecret();
			boolean pinFirst = (this.otpPinFirst != null) ? this.otpPinFirst : old == null || old.otpPinFirst();
			RadiusSettings.Failover failover = (this.failoverServer != null) ? this.failoverServer.checked()
					: (old != null) ? old.failoverServer() : null;
			Texts.limited(secret, "sharedSecret");
			return new RadiusSettings(Hosts.host(address, "ipAddress"), Hosts.port(number, "port"),
					Fields.required(secret, "sharedSecret"), pinFirst, failover);
		}

		@Override
		public String toString() {
			return "Update[" + this.ipAddress + "]";
		}

	}

	private record Failover(@Nullable Boolean failoverEnabled, @Nullable String failoverIpAddress,
			@Nullable Integer failoverPort) {

		RadiusSettings.@Nullable Failover checked() {
			if (!Fields.required(this.failoverEnabled, "failoverEnabled")) {
				return null;
			}
			return new RadiusSettings.Failover(true, Hosts.host(this.failoverIpAddress, "failoverIpAddress"),
					Hosts.port(this.failoverPort, "failoverPort"));
		}

	}

}
