// SPDX-License-Identifier: Apache-2.0

/**
 * Auto-configuration of the DRACOON client for Spring Boot.
 */
@NullMarked
package io.dracoonspring.autoconfigure;

import org.jspecify.annotations.NullMarked;
