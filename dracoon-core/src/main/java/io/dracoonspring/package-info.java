// SPDX-License-Identifier: Apache-2.0

/**
 * The way in: {@link io.dracoonspring.Dracoon} and its builder wire the packages of the
 * client together.
 */
@NullMarked
package io.dracoonspring;

import org.jspecify.annotations.NullMarked;
