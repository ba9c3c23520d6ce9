// SPDX-License-Identifier: Apache-2.0

/**
 * The operations of those who manage users.
 */
@NullMarked
package io.dracoonspring.emulator.users;

import org.jspecify.annotations.NullMarked;
