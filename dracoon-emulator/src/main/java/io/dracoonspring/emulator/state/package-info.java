// SPDX-License-Identifier: Apache-2.0

/**
 * The server's memory: users, keys and the node tree, with the rules that hold over all
 * of them.
 */
@NullMarked
package io.dracoonspring.emulator.state;

import org.jspecify.annotations.NullMarked;
