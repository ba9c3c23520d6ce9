// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

/**
 * Represents the settings of the event log (schema {@code EventlogConfig}).
 *
 * @param enabled whether events are recorded
 * @param retentionPeriod the number of days for which events are shown
 * @param logIpEnabled whether IP addresses are shown
 */
public record EventLogSettings(boolean enabled, int retentionPeriod, boolean logIpEnabled) {

}
