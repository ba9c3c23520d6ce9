// SPDX-License-Identifier: Apache-2.0

/**
 * Signing in: where tokens come from, how a person gets one, and what applications may do
 * about keeping and refreshing them.
 */
@NullMarked
package io.dracoonspring.auth;

import org.jspecify.annotations.NullMarked;
