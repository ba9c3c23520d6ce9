// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

/**
 * A second RADIUS server for failures of the first one; schema {@code FailoverServer} of
 * the API.
 *
 * @param failoverEnabled whether the second server is active
 * @param failoverIpAddress the IP address of the second server
 * @param failoverPort the port of the second server
 */
public record FailoverServer(Boolean failoverEnabled, String failoverIpAddress, Integer failoverPort) {

}
