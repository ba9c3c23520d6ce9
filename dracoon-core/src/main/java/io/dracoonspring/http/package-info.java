// SPDX-License-Identifier: Apache-2.0

/**
 * Lets applications configure how requests are sent, with limits, repetition, connections
 * and changes to the WebClients.
 */
@NullMarked
package io.dracoonspring.http;

import org.jspecify.annotations.NullMarked;
