// SPDX-License-Identifier: Apache-2.0

/**
 * Contains the shared parts of all areas of the API, such as routes, callers, JSON and
 * the error envelope.
 */
@NullMarked
package io.dracoonspring.emulator.internal.http;

import org.jspecify.annotations.NullMarked;
