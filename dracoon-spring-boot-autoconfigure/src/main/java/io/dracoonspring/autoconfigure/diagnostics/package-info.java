// SPDX-License-Identifier: Apache-2.0

/**
 * Failure analyzers, which explain a failed start and name the property and the remedy.
 */
@NullMarked
package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.NullMarked;
