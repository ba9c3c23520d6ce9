// SPDX-License-Identifier: Apache-2.0

/**
 * Serves operations on the recycle bins of rooms and the versions of files.
 */
@NullMarked
package io.dracoonspring.emulator.internal.recyclebin;

import org.jspecify.annotations.NullMarked;
