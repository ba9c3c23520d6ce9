// SPDX-License-Identifier: Apache-2.0

/**
 * Builds the HTML of the emulator's pages. Escapes all texts, because clients choose the
 * names of files and users.
 */
@NullMarked
package io.dracoonspring.emulator.internal.html;

import org.jspecify.annotations.NullMarked;
