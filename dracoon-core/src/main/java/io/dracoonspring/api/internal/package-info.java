// SPDX-License-Identifier: Apache-2.0

/**
 * Copies lists of responses, and recognises transient failures.
 */
@NullMarked
package io.dracoonspring.api.internal;

import org.jspecify.annotations.NullMarked;
