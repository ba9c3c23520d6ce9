// SPDX-License-Identifier: Apache-2.0

/**
 * What the server answers when it refuses: status, DRACOON error code and message.
 */
@NullMarked
package io.dracoonspring.emulator.error;

import org.jspecify.annotations.NullMarked;
