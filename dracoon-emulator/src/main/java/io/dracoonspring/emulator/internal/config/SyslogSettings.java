// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Represents the settings for sending events to a syslog server (schema
 * {@code SyslogConfig}). The emulator sends no events.
 *
 * @param enabled whether events are sent
 * @param protocol {@code TCP} or {@code UDP}
 * @param logIpEnabled whether IP addresses are sent
 */
@RecordBuilder
public record SyslogSettings(boolean enabled, @Nullable String host, @Nullable Integer port, @Nullable String protocol,
		boolean logIpEnabled) {

}
