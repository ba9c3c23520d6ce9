// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.config.AuthMethod;
import io.dracoonspring.emulator.internal.config.EventLogSettings;
import io.dracoonspring.emulator.internal.config.GeneralSettings;
import io.dracoonspring.emulator.internal.config.GeneralSettingsBuilder;
import io.dracoonspring.emulator.internal.config.SyslogSettings;
import io.dracoonspring.emulator.internal.config.SyslogSettingsBuilder;
import io.dracoonspring.emulator.internal.config.SystemDefaults;
import io.dracoonspring.emulator.internal.config.SystemDefaultsBuilder;
import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.Since;
import io.dracoonspring.emulator.internal.state.EmulatorState;

/** Serves the settings of the system. */
final class SettingsRoutes implements Routes {

	private static final String BASE = "/api/v4/system/config/settings/";

	private static final int MAX_DAYS = 9999;

	private static final int MAX_PORT = 65_535;

	private static final Set<String> AUTH_METHODS = Set.of("basic", "active_directory", "radius", "openid");

	private final ConfigAccess access;

	SettingsRoutes(Calls calls) {
		this.access = new ConfigAccess(calls);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		EmulatorState state = this.access.state();
		return RouterFunctions.route()
			.GET(BASE + "general", this.access.read(() -> GeneralJson.forAdministrators(state)))
			.PUT(BASE + "general",
					this.access.change(General.class, this::general, () -> GeneralJson.forAdministrators(state)))
			.GET(BASE + "defaults", this.access.read(this::shownDefaults))
			.PUT(BASE + "defaults", this.access.change(Defaults.class, this::defaults, this::shownDefaults))
			.GET(BASE + "eventlog", this.access.read(() -> this.access.configuration().eventLog()))
			.PUT(BASE + "eventlog",
					this.access.change(EventLog.class, this::eventLog, () -> this.access.configuration().eventLog()))
			.GET(BASE + "syslog", this.access.read(() -> this.access.configuration().syslog()))
			.PUT(BASE + "syslog",
					this.access.change(Syslog.class, this::syslog, () -> this.access.configuration().syslog()))
			.GET(BASE + "auth", this.access.read(() -> new Auth(this.access.configuration().authMethods())))
			.PUT(BASE + "auth",
					this.access.change(AuthUpdate.class, this::auth,
							() -> new Auth(this.access.configuration().authMethods())))
			.GET(BASE + "infrastructure", this.access.read(() -> InfrastructureJson.of(state)))
			.build();
	}

	private void general(General update) {
		GeneralSettings old = this.access.configuration().general();
		if (Boolean.FALSE.equals(update.cryptoEnabled()) && old.cryptoEnabled()) {
			throw AdminError.CRYPTO_CANNOT_BE_DISABLED.exception();
		}
		boolean hasS3 = this.access.state().settings().s3Storage() || this.access.configuration().s3() != null;
		if (Boolean.TRUE.equals(update.useS3Storage()) && !hasS3) {
			throw AdminError.S3_CONFIG_MISSING.exception();
		}
		if (this.access.state().serverVersion().isCloud() && Boolean.TRUE.equals(update.sharePasswordSmsEnabled())) {
			this.access.configuration().requireExtra("text messages");
		}
		GeneralSettings.TokenRestrictions restrictions = update.authTokenRestrictions();
		this.access.configuration()
			.general(GeneralSettingsBuilder.builder()
				.sharePasswordSmsEnabled(or(update.sharePasswordSmsEnabled(), old.sharePasswordSmsEnabled()))
				.cryptoEnabled(or(update.cryptoEnabled(), old.cryptoEnabled()))
				.emailNotificationButtonEnabled(
						or(update.emailNotificationButtonEnabled(), old.emailNotificationButtonEnabled()))
				.s3TagsEnabled(or(update.s3TagsEnabled(), old.s3TagsEnabled()))
				.authTokenRestrictions(or(restrictions, old.authTokenRestrictions()))
				.build());
		if (update.eulaEnabled() != null) {
			this.access.state().accountRules().eulaEnabled(update.eulaEnabled());
		}
	}

	private Object shownDefaults() {
		return DefaultsJson.of(this.access.configuration().defaults());
	}

	private void defaults(Defaults update) {
		SystemDefaults old = this.access.configuration().defaults();
		this.access.configuration()
			.defaults(SystemDefaultsBuilder.builder()
				.languageDefault(or(update.languageDefault(), old.languageDefault()))
				.downloadShareDefaultExpirationPeriod(
						days(update.downloadShareDefaultExpirationPeriod(), old.downloadShareDefaultExpirationPeriod()))
				.uploadShareDefaultExpirationPeriod(
						days(update.uploadShareDefaultExpirationPeriod(), old.uploadShareDefaultExpirationPeriod()))
				.fileDefaultExpirationPeriod(
						days(update.fileDefaultExpirationPeriod(), old.fileDefaultExpirationPeriod()))
				.nonmemberViewerDefault(or(update.nonmemberViewerDefault(), old.nonmemberViewerDefault()))
				.recycleBinRetentionPeriod(
						days(update.globalRecycleBinRetentionPeriod(), old.recycleBinRetentionPeriod()))
				.build());
	}

	private void eventLog(EventLog update) {
		EventLogSettings old = this.access.configuration().eventLog();
		this.access.configuration()
			.eventLog(new EventLogSettings(or(update.enabled(), old.enabled()),
					days(update.retentionPeriod(), old.retentionPeriod()),
					or(update.logIpEnabled(), old.logIpEnabled())));
	}

	private void syslog(Syslog update) {
		SyslogSettings old = this.access.configuration().syslog();
		Integer port = (update.port() != null) ? update.port() : old.port();
		if (port != null && (port < 1 || port > MAX_PORT)) {
			throw AdminError.PORT_INVALID.exception();
		}
		String protocol = (update.protocol() != null) ? update.protocol() : old.protocol();
		if (protocol != null && !Set.of("TCP", "UDP").contains(protocol)) {
			throw AdminError.PROTOCOL_INVALID.exception();
		}
		this.access.configuration()
			.syslog(SyslogSettingsBuilder.builder()
				.enabled(or(update.enabled(), old.enabled()))
				.host((update.host() != null) ? update.host() : old.host())
				.port(port)
				.protocol(protocol)
				.logIpEnabled(or(update.logIpEnabled(), old.logIpEnabled()))
				.build());
	}

	private void auth(AuthUpdate update) {
		List<AuthMethod> methods = Fields.required(update.authMethods(), "authMethods")
			.stream()
			.map((method) -> new AuthMethod(Fields.required(method.name(), "name"),
					Fields.required(method.isEnabled(), "isEnabled"), Fields.required(method.priority(), "priority")))
			.toList();
		if (!methods.stream().allMatch((method) -> AUTH_METHODS.contains(method.name()))
				|| methods.stream().noneMatch(AuthMethod::isEnabled)) {
			throw AdminError.SETTING_INVALID.exception("'authMethods' must be known and one must be enabled");
		}
		this.access.configuration().authMethods(methods);
	}

	private static <T> T or(@Nullable T value, T fallback) {
		return Objects.requireNonNullElse(value, fallback);
	}

	private static int days(@Nullable Integer days, int fallback) {
		if (days != null && (days < 0 || days > MAX_DAYS)) {
			throw ErrorCode.NOT_IN_0_TO_9999.exception();
		}
		return or(days, fallback);
	}

	private record General(@Nullable Boolean sharePasswordSmsEnabled, @Nullable Boolean cryptoEnabled,
			@Nullable Boolean emailNotificationButtonEnabled, @Nullable Boolean eulaEnabled,
			@Nullable Boolean s3TagsEnabled, @Nullable Boolean useS3Storage,
			GeneralSettings.@Nullable TokenRestrictions authTokenRestrictions) {

	}

	private record Defaults(@Nullable String languageDefault, @Nullable Integer downloadShareDefaultExpirationPeriod,
			@Nullable Integer uploadShareDefaultExpirationPeriod, @Nullable Integer fileDefaultExpirationPeriod,
			@Nullable Boolean nonmemberViewerDefault,
			@JsonView(Since.V5.class) @Nullable Integer globalRecycleBinRetentionPeriod) {

	}

	private record EventLog(@Nullable Boolean enabled, @Nullable Integer retentionPeriod,
			@Nullable Boolean logIpEnabled) {

	}

	private record Syslog(@Nullable Boolean enabled, @Nullable String host, @Nullable Integer port,
			@Nullable String protocol, @Nullable Boolean logIpEnabled) {

	}

	private record Auth(List<AuthMethod> authMethods) {

	}

	private record AuthUpdate(@Nullable List<Method> authMethods) {

		private record Method(@Nullable String name, @Nullable Boolean isEnabled, @Nullable Integer priority) {

		}

	}

}
