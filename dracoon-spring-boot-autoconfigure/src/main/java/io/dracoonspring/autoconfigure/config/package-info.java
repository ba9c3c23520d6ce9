// SPDX-License-Identifier: Apache-2.0

/**
 * Imports of configuration files from DRACOON, by {@code spring.config.import}.
 */
@NullMarked
package io.dracoonspring.autoconfigure.config;

import org.jspecify.annotations.NullMarked;
