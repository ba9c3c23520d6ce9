// SPDX-License-Identifier: Apache-2.0

/**
 * Holds the server's memory (users, keys and the node tree) and the rules that apply to
 * all of it.
 */
@NullMarked
package io.dracoonspring.emulator.internal.state;

import org.jspecify.annotations.NullMarked;
