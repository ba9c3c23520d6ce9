// SPDX-License-Identifier: Apache-2.0

/**
 * The key pairs of users: what a server can check and keep that never sees the password.
 */
@NullMarked
package io.dracoonspring.emulator.keypairs;

import org.jspecify.annotations.NullMarked;
