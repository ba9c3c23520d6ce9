// SPDX-License-Identifier: Apache-2.0

/**
 * Serves the operations that assign and revoke roles.
 */
@NullMarked
package io.dracoonspring.emulator.internal.roles;

import org.jspecify.annotations.NullMarked;
