// SPDX-License-Identifier: Apache-2.0

/**
 * Supports tests of uploads and downloads.
 */
@NullMarked
package io.dracoonspring.emulator.content;

import org.jspecify.annotations.NullMarked;
