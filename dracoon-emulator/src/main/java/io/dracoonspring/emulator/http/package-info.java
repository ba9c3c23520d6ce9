// SPDX-License-Identifier: Apache-2.0

/**
 * What all areas of the API share: routes, callers, JSON and the error envelope.
 */
@NullMarked
package io.dracoonspring.emulator.http;

import org.jspecify.annotations.NullMarked;
