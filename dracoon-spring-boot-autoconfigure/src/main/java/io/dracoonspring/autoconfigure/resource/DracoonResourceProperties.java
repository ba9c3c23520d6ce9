// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.resource;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configures files of DRACOON as Spring resources.
 *
 * @param enabled whether locations that start with "dracoon:" work
 */
@ConfigurationProperties("dracoon.resource")
record DracoonResourceProperties(@DefaultValue("true") boolean enabled) {

}
