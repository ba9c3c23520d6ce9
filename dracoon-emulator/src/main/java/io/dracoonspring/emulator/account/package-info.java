// SPDX-License-Identifier: Apache-2.0

/**
 * What users ask about themselves: account and ping.
 */
@NullMarked
package io.dracoonspring.emulator.account;

import org.jspecify.annotations.NullMarked;
