// SPDX-License-Identifier: Apache-2.0

/**
 * Provides the threads on which the client does blocking work.
 */
@NullMarked
package io.dracoonspring.concurrent;

import org.jspecify.annotations.NullMarked;
