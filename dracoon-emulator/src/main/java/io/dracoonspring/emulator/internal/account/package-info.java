// SPDX-License-Identifier: Apache-2.0

/**
 * Serves the operations of users on their own accounts, and the pings.
 */
@NullMarked
package io.dracoonspring.emulator.internal.account;

import org.jspecify.annotations.NullMarked;
