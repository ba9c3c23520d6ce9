// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.settings;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.config.InfrastructureProperties;
import io.dracoonspring.api.config.SystemDefaults;

/**
 * Manages the settings of an instance. The caller must be an administrator of the
 * provider customer, which belongs to the operator of the instance. Errors are signalled
 * as {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonSystemSettings {

	/**
	 * Returns the methods with which users can sign in, since 4.6. Needs the role of a
	 * configuration manager, and the right to read the global configuration.
	 * @return the methods in ascending order of {@link AuthMethod#priority()}
	 */
	@GetExchange("/api/v4/system/config/settings/auth")
	Mono<AuthConfig> getAuth();

	/**
	 * Changes the methods with which users can sign in, since 4.6. Needs the role of a
	 * configuration manager, and the right to change the global configuration. Signals
	 * 400 for a priority that is not positive.
	 * @param config the methods
	 * @return the methods as they are now
	 */
	@PutExchange("/api/v4/system/config/settings/auth")
	Mono<AuthConfig> updateAuth(@RequestBody AuthConfig config);

	/**
	 * Returns the defaults for values that requests omit, since 4.6. Needs the role of a
	 * configuration manager, and the right to read the global configuration.
	 * @return the defaults
	 */
	@GetExchange("/api/v4/system/config/settings/defaults")
	Mono<SystemDefaults> getDefaults();

	/**
	 * Changes the defaults for values that requests omit, since 4.6. Needs the role of a
	 * configuration manager, and the right to change the global configuration. Signals
	 * 400 for values out of range.
	 * @param request the changes
	 * @return the defaults as they are now
	 */
	@PutExchange("/api/v4/system/config/settings/defaults")
	Mono<SystemDefaults> updateDefaults(@RequestBody UpdateSystemDefaults request);

	/**
	 * Returns the settings of the event log, since 4.6. Needs the role of a configuration
	 * manager, and the right to read the global configuration.
	 * @return the settings
	 */
	@GetExchange("/api/v4/system/config/settings/eventlog")
	Mono<EventlogConfig> getEventlog();

	/**
	 * Changes the settings of the event log, since 4.6. Needs the role of a configuration
	 * manager, and the right to change the global configuration. Signals 400 for values
	 * out of range.
	 * @param request the changes
	 * @return the settings as they are now
	 */
	@PutExchange("/api/v4/system/config/settings/eventlog")
	Mono<EventlogConfig> updateEventlog(@RequestBody UpdateEventlogConfig request);

	/**
	 * Returns the general settings, since 4.6. Needs the role of a configuration manager,
	 * and the right to read the global configuration.
	 * @return the settings
	 */
	@GetExchange("/api/v4/system/config/settings/general")
	Mono<GeneralSettings> getGeneral();

	/**
	 * Changes the general settings, since 4.6. Needs the role of a configuration manager,
	 * and the right to change the global configuration. Once enabled, client-side
	 * encryption cannot be disabled (400, -90010). The server refuses settings that need
	 * an S3 storage if no storage is configured (404, -90026).
	 * @param request the changes
	 * @return the settings as they are now
	 */
	@PutExchange("/api/v4/system/config/settings/general")
	Mono<GeneralSettings> updateGeneral(@RequestBody UpdateGeneralSettings request);

	/**
	 * Returns the deployment properties of the instance, since 4.6. Needs the role of a
	 * configuration manager, and the right to read the global configuration.
	 * @return the properties
	 */
	@GetExchange("/api/v4/system/config/settings/infrastructure")
	Mono<InfrastructureProperties> getInfrastructure();

	/**
	 * Returns the settings of the syslog, since 4.6. Needs the role of a configuration
	 * manager, and the right to read the global configuration.
	 * @return the settings
	 */
	@GetExchange("/api/v4/system/config/settings/syslog")
	Mono<SyslogConfig> getSyslog();

	/**
	 * Changes the settings of the syslog, since 4.6. Needs the role of a configuration
	 * manager, and the right to change the global configuration. Signals 400 for a
	 * protocol (-80012) or a port (-80033) that is not allowed.
	 * @param request the changes
	 * @return the settings as they are now
	 */
	@PutExchange("/api/v4/system/config/settings/syslog")
	Mono<SyslogConfig> updateSyslog(@RequestBody UpdateSyslogConfig request);

}
