// SPDX-License-Identifier: Apache-2.0

/**
 * Failure analyzers: they turn a failed start into a text that names the property and the
 * remedy.
 */
@NullMarked
package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.NullMarked;
