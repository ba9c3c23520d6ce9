// SPDX-License-Identifier: Apache-2.0

/**
 * The program that checks a DRACOON server, and its command line.
 */
@NullMarked
package io.dracoonspring.conformance;

import org.jspecify.annotations.NullMarked;
