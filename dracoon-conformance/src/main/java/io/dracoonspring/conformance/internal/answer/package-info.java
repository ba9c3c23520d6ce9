// SPDX-License-Identifier: Apache-2.0

/**
 * Reads the answers of the server and compares them with the types of the client and with
 * the API documents.
 */
@NullMarked
package io.dracoonspring.conformance.internal.answer;

import org.jspecify.annotations.NullMarked;
