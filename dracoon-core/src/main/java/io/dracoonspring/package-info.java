// SPDX-License-Identifier: Apache-2.0

/**
 * Connects the packages of the client. {@link io.dracoonspring.Dracoon} and its builder
 * are the entry point.
 */
@NullMarked
package io.dracoonspring;

import org.jspecify.annotations.NullMarked;
