// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

/**
 * A second RADIUS server for failures of the first one; schema {@code FailoverServer} of
 * the API.
 *
 * @param failoverEnabled whether it is active
 * @param failoverIpAddress its IP address
 * @param failoverPort its port
 */
public record FailoverServer(Boolean failoverEnabled, String failoverIpAddress, Integer failoverPort) {

}
