// SPDX-License-Identifier: Apache-2.0

/**
 * Serves the configuration, for administrators who change it and users who read it.
 */
@NullMarked
package io.dracoonspring.emulator.internal.system;

import org.jspecify.annotations.NullMarked;
