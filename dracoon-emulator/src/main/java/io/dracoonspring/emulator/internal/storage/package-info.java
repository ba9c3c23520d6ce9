// SPDX-License-Identifier: Apache-2.0

/**
 * Keeps the content of files on disk.
 */
@NullMarked
package io.dracoonspring.emulator.internal.storage;

import org.jspecify.annotations.NullMarked;
