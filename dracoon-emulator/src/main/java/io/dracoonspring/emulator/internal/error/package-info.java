// SPDX-License-Identifier: Apache-2.0

/**
 * Provides the errors of the server with status, DRACOON error code and message.
 */
@NullMarked
package io.dracoonspring.emulator.internal.error;

import org.jspecify.annotations.NullMarked;
