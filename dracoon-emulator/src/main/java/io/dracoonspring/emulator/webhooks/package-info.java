// SPDX-License-Identifier: Apache-2.0

/**
 * Tells others what happens.
 */
@NullMarked
package io.dracoonspring.emulator.webhooks;

import org.jspecify.annotations.NullMarked;
