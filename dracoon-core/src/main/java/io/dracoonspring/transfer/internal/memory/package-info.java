// SPDX-License-Identifier: Apache-2.0

/**
 * The memory that the content of transfers may occupy: who may have how much of it, who
 * waits, and what is given back.
 */
@NullMarked
package io.dracoonspring.transfer.internal.memory;

import org.jspecify.annotations.NullMarked;
