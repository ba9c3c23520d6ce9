// SPDX-License-Identifier: Apache-2.0

/**
 * Contains the representations that users, groups, roles, rooms and accounts share on the
 * wire.
 */
@NullMarked
package io.dracoonspring.emulator.internal.identity;

import org.jspecify.annotations.NullMarked;
