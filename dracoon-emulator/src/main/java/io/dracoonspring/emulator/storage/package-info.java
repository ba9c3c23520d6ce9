// SPDX-License-Identifier: Apache-2.0

/**
 * The content of files, kept on disk.
 */
@NullMarked
package io.dracoonspring.emulator.storage;

import org.jspecify.annotations.NullMarked;
