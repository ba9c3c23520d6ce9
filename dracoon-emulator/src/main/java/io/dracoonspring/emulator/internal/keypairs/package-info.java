// SPDX-License-Identifier: Apache-2.0

/**
 * Manages the key pairs of users, as far as a server can do so without their passwords.
 */
@NullMarked
package io.dracoonspring.emulator.internal.keypairs;

import org.jspecify.annotations.NullMarked;
