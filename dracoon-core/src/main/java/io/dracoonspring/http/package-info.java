// SPDX-License-Identifier: Apache-2.0

/**
 * What applications may say about how requests travel: limits, repetition, connections
 * and changes to the WebClients.
 */
@NullMarked
package io.dracoonspring.http;

import org.jspecify.annotations.NullMarked;
