// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.config.EventLogSettings;
import io.dracoonspring.emulator.internal.config.SystemDefaults;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;

/**
 * Serves settings as a list of keys and values. The operation is deprecated, but real
 * servers still offer it.
 */
final class ConfigOptionRoutes implements Routes {

	private final ConfigAccess access;

	ConfigOptionRoutes(Calls calls) {
		this.access = new ConfigAccess(calls);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route().GET("/api/v4/config/settings", this.access.read(this::options)).build();
	}

	private Object options() {
		SystemDefaults defaults = this.access.configuration().defaults();
		EventLogSettings eventLog = this.access.configuration().eventLog();
		Map<String, Object> options = new LinkedHashMap<>();
		options.put("dblog", eventLog.enabled());
		options.put("default_downloadshare_expiration_period", defaults.downloadShareDefaultExpirationPeriod());
		options.put("default_file_upload_expiration_date", defaults.fileDefaultExpirationPeriod());
		options.put("default_language", defaults.languageDefault());
		options.put("default_uploadshare_expiration_period", defaults.uploadShareDefaultExpirationPeriod());
		options.put("enable_client_side_crypto", this.access.configuration().general().cryptoEnabled());
		options.put("eula_active", this.access.state().accountRules().eulaEnabled());
		options.put("eventlog_retention_period", eventLog.retentionPeriod());
		options.put("ip_address_logging", eventLog.logIpEnabled());
		return new Options(options.entrySet()
			.stream()
			.map((option) -> new Option(option.getKey(), option.getValue().toString()))
			.toList());
	}

	/** Represents the settings (schema {@code ConfigOptionList}). */
	private record Options(List<Option> items) {

	}

	/** Represents a setting (schema {@code KeyValueEntry}). */
	private record Option(String key, String value) {

	}

}
