// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configures imports of configuration files.
 *
 * @param enabled whether configuration files are imported; otherwise the application
 * starts without them
 * @param checkInterval how often the imported files are checked for changes, which are
 * published as events; by default they are not checked
 */
@ConfigurationProperties("dracoon.config")
record DracoonConfigProperties(@DefaultValue("true") boolean enabled, @Nullable Duration checkInterval) {

}
