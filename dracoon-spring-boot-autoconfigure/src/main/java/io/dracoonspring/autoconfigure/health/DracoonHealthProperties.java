// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.health;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configures the health of the connection to DRACOON. This type is not for applications.
 * Only the properties are part of the contract.
 *
 * @param timeout longest time to wait for the server before it counts as down
 */
@ConfigurationProperties("management.health.dracoon")
public record DracoonHealthProperties(@DefaultValue("3s") Duration timeout) {

}
