// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.settings;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The settings of the syslog; schema {@code SyslogConfig} of the API.
 *
 * @param enabled whether events are sent to the syslog server
 * @param host the name or address of the syslog server
 * @param logIpEnabled whether IP addresses of users are logged
 * @param port the port of the syslog server
 * @param protocol the protocol for the syslog server
 */
@ExtensibleRecord
public record SyslogConfig(@Nullable Boolean enabled, @Nullable String host, @Nullable Boolean logIpEnabled,
		@Nullable Integer port, @Nullable SyslogProtocol protocol) {

}
