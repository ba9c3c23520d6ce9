// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.WireValue;

/**
 * Changes to the settings of the syslog; schema {@code UpdateSyslogConfig} of the API.
 * Components that are {@code null} change nothing.
 *
 * @param enabled whether events are sent to the syslog server
 * @param host the name or address of the syslog server
 * @param logIpEnabled whether IP addresses of users are logged
 * @param port the port of the syslog server
 * @param protocol the protocol for the syslog server
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateSyslogConfig(@Nullable Boolean enabled, @Nullable String host, @Nullable Boolean logIpEnabled,
		@Nullable Integer port, @Nullable SyslogProtocol protocol) implements UpdateSyslogConfigBuilder.With {

	public UpdateSyslogConfig {
		WireValue.requireKnown(protocol, "protocol");
	}

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateSyslogConfig of() {
		return UpdateSyslogConfigBuilder.builder().build();
	}

}
