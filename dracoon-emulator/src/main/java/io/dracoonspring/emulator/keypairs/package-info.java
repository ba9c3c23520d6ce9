// SPDX-License-Identifier: Apache-2.0

/**
 * Manages the key pairs of users as far as a server can that never sees the password.
 */
@NullMarked
package io.dracoonspring.emulator.keypairs;

import org.jspecify.annotations.NullMarked;
