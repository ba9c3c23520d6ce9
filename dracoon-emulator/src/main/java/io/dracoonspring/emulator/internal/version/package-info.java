// SPDX-License-Identifier: Apache-2.0

/**
 * Selects the operations and answers of the emulated version of the server.
 */
@NullMarked
package io.dracoonspring.emulator.internal.version;

import org.jspecify.annotations.NullMarked;
