// SPDX-License-Identifier: Apache-2.0

/**
 * Serves the operations that assign and revoke roles.
 */
@NullMarked
package io.dracoonspring.emulator.roles;

import org.jspecify.annotations.NullMarked;
