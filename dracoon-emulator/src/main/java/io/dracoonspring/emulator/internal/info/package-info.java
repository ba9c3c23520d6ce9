// SPDX-License-Identifier: Apache-2.0

/**
 * Serves information about the server, which includes versions, time, system information
 * and settings.
 */
@NullMarked
package io.dracoonspring.emulator.internal.info;

import org.jspecify.annotations.NullMarked;
