// SPDX-License-Identifier: Apache-2.0

/**
 * The table in the terminal and the report in JSON.
 */
@NullMarked
package io.dracoonspring.conformance.internal.report;

import org.jspecify.annotations.NullMarked;
