// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.config;

/**
 * What becomes of events; schema {@code EventlogConfig}.
 *
 * @param enabled whether events are recorded
 * @param retentionPeriod for how many days they are shown
 * @param logIpEnabled whether IP addresses are shown
 */
public record EventLogSettings(boolean enabled, int retentionPeriod, boolean logIpEnabled) {

}
