// SPDX-License-Identifier: Apache-2.0

/**
 * Shows the results in the terminal, and writes them as JSON.
 */
@NullMarked
package io.dracoonspring.conformance.internal.report;

import org.jspecify.annotations.NullMarked;
