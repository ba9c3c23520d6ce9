// SPDX-License-Identifier: Apache-2.0

/**
 * Checks a DRACOON server from the command line.
 */
@NullMarked
package io.dracoonspring.conformance;

import org.jspecify.annotations.NullMarked;
