// SPDX-License-Identifier: Apache-2.0

/**
 * Information that needs no sign-in.
 */
@NullMarked
package io.dracoonspring.api.publicapi;

import org.jspecify.annotations.NullMarked;
