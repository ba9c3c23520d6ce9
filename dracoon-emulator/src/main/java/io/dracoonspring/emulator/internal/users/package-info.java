// SPDX-License-Identifier: Apache-2.0

/**
 * Serves the operations for managers of users.
 */
@NullMarked
package io.dracoonspring.emulator.internal.users;

import org.jspecify.annotations.NullMarked;
