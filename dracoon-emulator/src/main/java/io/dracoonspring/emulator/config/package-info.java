// SPDX-License-Identifier: Apache-2.0

/**
 * What administrators decide for the whole system.
 */
@NullMarked
package io.dracoonspring.emulator.config;

import org.jspecify.annotations.NullMarked;
