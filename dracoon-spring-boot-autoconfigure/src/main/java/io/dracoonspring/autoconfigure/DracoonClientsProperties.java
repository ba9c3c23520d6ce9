// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configures further clients. This type is not for applications. Only the properties are
 * part of the contract.
 *
 * @param clients further clients by their names, for several accounts or servers; each
 * has the same properties as the client without a name
 */
@ConfigurationProperties("dracoon")
public record DracoonClientsProperties(@DefaultValue Map<String, DracoonProperties> clients) {

}
